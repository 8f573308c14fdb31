package dev.plumbline.cli;

/** What a command answers to the shell. */
final class ExitCode {
    static final int NOTHING = 0;
    static final int FINDINGS = 1;
    static final int FAILED = 2;
    static final int USAGE = 64;
    static final int CONFIGURATION = 78;
    static final int CANCELLED = 130;

    private ExitCode() {}
}
