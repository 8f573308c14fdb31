package dev.plumbline.plan;

/**
 * Something that may have been renamed, because one side lacks it and the other has something like it; nothing is assumed.
 *
 * @param renaming what a person would say with {@code --rename}
 * @param evidence a clause: what the two have in common
 */
public record RenameCandidate(Renaming renaming, String evidence) {
    /** {@code OLD=NEW} as {@code --rename} takes it. */
    public String option() {
        return renaming.from() + "=" + renaming.to();
    }
}
