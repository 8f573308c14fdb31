package dev.plumbline.plan;

import dev.plumbline.catalog.ForeignDataWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Foreign data wrappers. */
final class ForeignDataWrapperStatements implements KindStatements<ForeignDataWrapper> {
    @Override
    public List<Action> make(ForeignDataWrapper wrapper) {
        String sql = "CREATE FOREIGN DATA WRAPPER " + wrapper.id().name()
                + (wrapper.handler() == null ? "" : " HANDLER " + wrapper.handler())
                + (wrapper.validator() == null ? "" : " VALIDATOR " + wrapper.validator())
                + ForeignOptions.all(wrapper.options());
        return List.of(Action.make(wrapper.id(), sql, hazards(List.of(), wrapper)));
    }

    @Override
    public List<Action> remove(ForeignDataWrapper wrapper) {
        return List.of(Action.remove(
                wrapper.id(), "DROP FOREIGN DATA WRAPPER " + wrapper.id().name(), HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public List<Action> change(ForeignDataWrapper from, ForeignDataWrapper to) {
        String sql = "ALTER FOREIGN DATA WRAPPER " + to.id().name()
                + function("HANDLER", from.handler(), to.handler())
                + function("VALIDATOR", from.validator(), to.validator())
                + ForeignOptions.changes(from.options(), to.options());
        return List.of(Action.change(to.id(), sql, hazards(from.options(), to)));
    }

    private static String function(String word, @Nullable String from, @Nullable String to) {
        return Objects.equals(from, to) ? "" : to == null ? " NO " + word : " " + word + " " + to;
    }

    private static HazardCode[] hazards(List<String> before, ForeignDataWrapper to) {
        List<HazardCode> hazards = new ArrayList<>(List.of(ForeignOptions.hazards(before, to.options())));
        hazards.add(HazardCode.NEEDS_PRIVILEGE);
        return hazards.toArray(HazardCode[]::new);
    }
}
