package dev.plumbline.ui.shell;

/** The screens that there are. */
public enum Screen {
    OVERVIEW("Overview", "mdi2v-view-dashboard-outline"),
    FINDINGS("Findings", "mdi2a-alert-circle-outline"),
    COMPARE("Compare", "mdi2c-compare-horizontal");

    private final String title;
    private final String icon;

    Screen(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /** The icon's name. */
    public String icon() {
        return icon;
    }
}
