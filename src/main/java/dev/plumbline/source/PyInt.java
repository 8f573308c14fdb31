package dev.plumbline.source;

import java.math.BigInteger;

/** A whole number. */
public record PyInt(BigInteger value) implements PyValue {
    /** That number. */
    public static PyInt of(long value) {
        return new PyInt(BigInteger.valueOf(value));
    }
}
