package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Secret;
import dev.plumbline.catalog.Subscription;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the subscriptions of this database; where this role may not see the connection strings, each is a gap. */
final class SubscriptionReader implements KindReader {
    @Override
    public String name() {
        return "subscription";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.SUBSCRIPTION);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId id = ObjectId.of("subscription", row.required("name"));
        String connection = row.text("connection");
        if (connection == null) {
            found.hide(id, "the server does not show its connection string to this role");
            return;
        }
        found.add(new Subscription(
                id,
                Secret.mask(id, "connection", connection),
                row.sorted("publications"),
                row.flag("enabled"),
                row.text("slot"),
                options(row)));
    }

    private static List<String> options(Row row) throws SQLException {
        List<String> options = new ArrayList<>();
        unusual(options, "binary", row.flag("binary") ? "true" : "false", "false");
        unusual(options, "disable_on_error", row.flag("disable_on_error") ? "true" : "false", "false");
        unusual(options, "failover", row.flag("failover") ? "true" : "false", "false");
        unusual(options, "origin", row.required("origin"), "any");
        unusual(options, "password_required", row.flag("password_required") ? "true" : "false", "true");
        unusual(options, "run_as_owner", row.flag("run_as_owner") ? "true" : "false", "false");
        unusual(options, "streaming", streaming(row.letter("streaming")), "off");
        unusual(options, "synchronous_commit", row.required("synchronous_commit"), "off");
        unusual(options, "two_phase", row.letter("two_phase") == 'd' ? "false" : "true", "false");
        return options;
    }

    private static void unusual(List<String> options, String name, String value, String usual) {
        if (!value.equals(usual)) {
            options.add(name + " = " + value);
        }
    }

    private static String streaming(char letter) {
        return switch (letter) {
            case 't' -> "on";
            case 'p' -> "parallel";
            default -> "off";
        };
    }
}
