package dev.plumbline.plan;

import dev.plumbline.catalog.Language;
import java.util.List;

/** Procedural languages that no extension brought. */
final class LanguageStatements implements KindStatements<Language> {
    @Override
    public List<Action> make(Language language) {
        return List.of(Action.make(language.id(), "CREATE " + definition(language), HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public List<Action> remove(Language language) {
        return List.of(
                Action.remove(language.id(), "DROP LANGUAGE " + language.id().name(), HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public List<Action> change(Language from, Language to) {
        return List.of(Action.change(to.id(), "CREATE OR REPLACE " + definition(to), HazardCode.NEEDS_PRIVILEGE));
    }

    private static String definition(Language language) {
        return (language.trusted() ? "TRUSTED " : "") + "LANGUAGE "
                + language.id().name() + " HANDLER "
                + language.handler()
                + (language.inline() == null ? "" : " INLINE " + language.inline())
                + (language.validator() == null ? "" : " VALIDATOR " + language.validator());
    }
}
