package dev.plumbline.port;

/** URLs of databases as they are shown to people, in files and in messages. */
public final class ShownUrl {
    private ShownUrl() {}

    /**
     * The URL, or any other name of a source, without a password before the host or among the parameters. Where it is not clear where a
     * password ends, more is left out.
     */
    public static String of(String url) {
        int start = url.indexOf("//") + 2;
        int end = url.lastIndexOf('@');
        int colon = url.indexOf(':', start);
        boolean typed = start >= 2 && colon >= 0 && colon < end;
        String shown = typed ? url.substring(0, colon) + url.substring(end) : url;
        return shown.replaceAll("(?i)(?<=[?&])(?:ssl)?password=[^&]*(?:&|$)", "")
                .replaceAll("[?&]$", "");
    }
}
