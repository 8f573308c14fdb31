# What ./plumbline and ./verify need from the machine: a JDK, Maven and Debian packages. Sourced, never run.

fits() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge 25 ]
}

# Sets JAVA_HOME to the first JDK 25 or newer: JAVA_HOME, java on the path, the usual folders.
need_java() {
    on_path=$(command -v javac 2>/dev/null || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && fits "$candidate"; then
            export JAVA_HOME=$candidate
            export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
            use_home
            return
        fi
    done
    echo "plumbline: no JDK 25 or newer was found; get one from https://adoptium.net, and set JAVA_HOME to its folder" >&2
    exit 78
}

# Java takes the home folder from the user's entry, not from HOME; what we and Maven keep belongs below HOME.
use_home() {
    export XDG_CACHE_HOME=${XDG_CACHE_HOME:-$HOME/.cache} XDG_CONFIG_HOME=${XDG_CONFIG_HOME:-$HOME/.config}
    case "$HOME" in
        *[[:space:]]*) ;;
        *) export MAVEN_OPTS="$MAVEN_OPTS -Duser.home=$HOME" ;;
    esac
}

need_maven() {
    command -v mvn >/dev/null 2>&1 || install_packages "Maven" maven
}

# What the window needs, and what the tests need besides: a package's name, then a file or program that shows it is there.
needed() {
    case "$1" in
        window) printf '%s\n' libgtk-3-0:libgtk-3.so.0 libxtst6:libXtst.so.6 libgl1:libGL.so.1 libxxf86vm1:libXxf86vm.so.1 ;;
        tests) printf '%s\n' xvfb:Xvfb python3:python3 libpq5:libpq.so.5 postgresql-client:pg_dump ;;
    esac
}

is_there() {
    case "$1" in
        *.so.*) ldconfig -p 2>/dev/null | grep -q "$1" || /sbin/ldconfig -p 2>/dev/null | grep -q "$1" ;;
        python3) [ -x /usr/bin/python3 ] ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

need_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=()
    for set in "$@"; do
        for pair in $(needed "$set"); do
            is_there "${pair#*:}" || missing+=("${pair%%:*}")
        done
    done
    [ ${#missing[@]} -eq 0 ] || install_packages "system libraries" "${missing[@]}"
}

install_packages() {
    what=$1
    shift
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "plumbline: $what missing; install the equivalents of: $*" >&2
        exit 78
    fi
    if [ "$(id -u)" != 0 ]; then
        echo "plumbline: $what missing; run: sudo apt-get install -y $*" >&2
        exit 78
    fi
    echo "Installing $* …" >&2
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

oracle_folder() {
    echo "${XDG_CACHE_HOME:-$HOME/.cache}/plumbline/python-oracle/$1"
}
