package dev.plumbline.postgres;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What our databases and roles on one scratch server are called.
 *
 * @param own whether the server is ours alone: then templates stay for the next run, and every plain role on it was made by us
 * @param token names one process on a server that others use too; empty on our own
 */
record ScratchNames(boolean own, String token, AtomicInteger last) {
    /** The classid, "plum", of the advisory lock by which a living process holds its token, its objid. */
    static final int LOCK_CLASS = 0x706c756d;

    private static final String MARK = "scratch of plumbline ";

    static ScratchNames ofOwnServer() {
        return new ScratchNames(true, "", new AtomicInteger());
    }

    static ScratchNames ofSharedServer() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return new ScratchNames(false, HexFormat.of().formatHex(bytes), new AtomicInteger());
    }

    String replayRole() {
        return own ? "plumbline_replay" : "plumbline_" + token;
    }

    /** A name for one more working database. */
    String work() {
        return workPrefix() + last.incrementAndGet();
    }

    String template(String key) {
        return templatePrefix() + key;
    }

    String workPrefix() {
        return own ? "work_" : "plumbline_" + token + "_w";
    }

    String templatePrefix() {
        return own ? "base_" : "plumbline_" + token + "_b";
    }

    /** The comment on roles and databases that we made on a server that others use too. */
    String mark() {
        return MARK + token;
    }

    static String markPattern() {
        return "^" + MARK + "[0-9a-f]{8}$";
    }

    int lockNumber() {
        return own ? 0 : HexFormat.fromHexDigits(token);
    }
}
