package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * The files of one cluster in its slot: password, data, settings. The encoding is UTF8 and the collation that of bytes ({@code C.UTF-8},
 * or {@code C} where the system lacks it), so that the same SQL gives the same snapshot on every machine.
 */
final class ClusterFiles {
    static final String SUPERUSER = "plumbline_scratch";
    private static final Duration INITDB = Duration.ofMinutes(3);
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            password_encryption = 'scram-sha-256'
            fsync = on
            full_page_writes = on
            synchronous_commit = off
            wal_level = minimal
            max_wal_senders = 0
            max_logical_replication_workers = 0
            autovacuum = off
            jit = off
            max_locks_per_transaction = 1024
            temp_file_limit = '1GB'
            lc_messages = 'C'
            timezone = 'UTC'
            default_text_search_config = 'pg_catalog.english'
            log_min_messages = fatal
            log_min_error_statement = panic
            """;
    private static final String ACCESS = """
            local all all reject
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Slot slot;
    private final Binaries binaries;
    private final Starter starter;

    ClusterFiles(Slot slot, Binaries binaries, Starter starter) {
        this.slot = slot;
        this.binaries = binaries;
        this.starter = starter;
    }

    boolean exist() {
        return Files.exists(slot.data().resolve("PG_VERSION")) && Files.exists(passwordFile());
    }

    /** Makes the cluster anew where there is none, writes its settings and gives the administrator's password. */
    Secret prepare() {
        try {
            if (!exist()) {
                make();
            }
            Files.writeString(slot.data().resolve("postgresql.conf"), SETTINGS);
            Files.writeString(slot.data().resolve("pg_hba.conf"), ACCESS);
            return new Secret(Files.readString(passwordFile()).strip());
        } catch (IOException e) {
            throw new WorkFailedException(
                    "the scratch cluster in " + slot.folder() + " cannot be written: " + e.getMessage(),
                    "Free some space there, or name another folder with PLUMBLINE_CACHE.",
                    e);
        }
    }

    /** Takes a cluster away that cannot be started. */
    void discard() {
        Folders.delete(slot.data());
    }

    private void make() throws IOException {
        discard();
        Path unfinished = slot.folder().resolve("unfinished");
        Folders.delete(unfinished);
        Folders.writePrivate(passwordFile(), randomPassword() + "\n");
        starter.handOver(slot.folder());
        ChildProgram.Result first = initdb(unfinished, "C.UTF-8");
        ChildProgram.Result result = first.succeeded() ? first : initdb(unfinished, "C");
        if (!result.succeeded()) {
            throw new IOException("initdb: " + result.output());
        }
        Files.move(unfinished, slot.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private ChildProgram.Result initdb(Path data, String locale) {
        return starter.start(
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=" + locale,
                        "--lc-messages=C"),
                slot.folder(),
                INITDB);
    }

    private Path passwordFile() {
        return slot.folder().resolve("password");
    }

    static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
