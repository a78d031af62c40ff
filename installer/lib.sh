# Sourced by the scripts beside it: finds JDK and Maven, builds what is out of date, starts the program.
# Runs on Bash 3.2 too (macOS). Everything said here goes to stderr: stdout belongs to the program.

main_class=vn.sipas.field.Launcher
jvm_flags=(--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC
    -Xlog:disable -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)

# The window is on screen in three quarters of the time with the quick compiler alone; commands that read whole seasons take
# three times as long with it (the processor's AES needs the other one).
window_flags=(-XX:TieredStopAtLevel=1)

# say VIETNAMESE ENGLISH
say() {
    printf '%s\n%s\n' "$1" "$2" >&2
}

# Whether the folder $1 holds a JDK 25 or newer. Read from its `release` file: starting it would take a tenth of a second.
is_jdk() {
    local line version
    [[ -x $1/bin/javac && -r $1/release ]] || return 1
    while IFS= read -r line || [[ -n $line ]]; do
        case $line in
        JAVA_VERSION=*)
            version=${line#JAVA_VERSION=}
            version=${version//[$'"\r']/}
            version=${version%%[!0-9]*}
            [[ -n $version && $version -ge 25 ]]
            return
            ;;
        esac
    done <"$1/release"
    return 1
}

# Sets JAVA_HOME to a JDK 25 or newer, or ends the script: none is ever installed from here.
find_jdk() {
    local candidate on_path
    if [[ -n ${JAVA_HOME:-} ]] && is_jdk "$JAVA_HOME"; then
        export JAVA_HOME
        return
    fi
    on_path=$(command -v java || true)
    if [[ -n $on_path ]]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    fi
    for candidate in "${on_path%/bin/java}" /usr/lib/jvm/* /opt/* /usr/local/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [[ -n $candidate ]] && is_jdk "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done
    say "Thiếu JDK 25 (hoặc mới hơn). Tải Temurin 25 tại https://adoptium.net/temurin/releases/?version=25, giải nén vào /opt (hoặc đặt JAVA_HOME trỏ tới thư mục đó), rồi chạy lại." \
        "JDK 25 or newer is missing. Get Temurin 25 from https://adoptium.net/temurin/releases/?version=25, unpack it into /opt (or let JAVA_HOME name its folder), then run this again."
    exit 3
}

is_debian() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null
}

is_root() {
    [[ $(id -u) -eq 0 ]]
}

# On Debian and its kin: installs those of the packages that are missing if this is root, else says the command.
# Newer releases call some of them …t64.
install_packages() {
    local name status
    local missing=()
    is_debian || return 0
    for name in "$@"; do
        status=$(dpkg-query -W -f '${db:Status-Status}\n' "$name" "${name}t64" 2>/dev/null || true)
        grep -qx installed <<<"$status" || missing+=("$name")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if ! is_root; then
        say "Còn thiếu gói hệ thống. Hãy chạy: sudo apt-get install -y ${missing[*]}" \
            "System packages are missing. Run: sudo apt-get install -y ${missing[*]}"
        return 0
    fi
    say "Đang cài: ${missing[*]}" "Installing: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y --no-install-recommends "${missing[@]}" >/dev/null 2>&1 && return 0
    if apt-get update >&2 && apt-get install -y --no-install-recommends "${missing[@]}" >&2; then
        return 0
    fi
    say "Không cài được: ${missing[*]}" "Could not install: ${missing[*]}"
    return 0
}

# Sets maven to a Maven 3.6.3 or newer, or ends the script.
find_maven() {
    local version
    command -v mvn >/dev/null || { is_root && install_packages maven; } || true
    if maven=$(command -v mvn); then
        version=$("$maven" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
        if at_least "$version" 3 6 3; then
            return
        fi
    fi
    say "Thiếu Maven 3.6.3 (hoặc mới hơn). Debian, Ubuntu: sudo apt-get install -y maven; máy khác: https://maven.apache.org/download.cgi" \
        "Maven 3.6.3 or newer is missing. Debian, Ubuntu: sudo apt-get install -y maven; elsewhere: https://maven.apache.org/download.cgi"
    exit 3
}

# at_least VERSION MAJOR MINOR PATCH
at_least() {
    local major minor patch
    IFS=. read -r major minor patch _ <<<"$1"
    [[ -n $major ]] && ((major * 1000000 + ${minor:-0} * 1000 + ${patch:-0} >= $2 * 1000000 + $3 * 1000 + $4))
}

# Whether what stands in target/ was built by this JDK from exactly the files that are there now.
# A folder is newer when something in it was deleted, so folders are looked at too.
is_built() {
    local built_by=
    [[ -f $root/target/.built ]] || return 1
    IFS= read -r built_by <"$root/target/.built" || true
    [[ $built_by == "$JAVA_HOME" ]] || return 1
    [[ -z $(find "$root/src/main" "$root/assets" "$root/pom.xml" -newer "$root/target/.built" -print 2>/dev/null | head -n 1) ]]
}

# Builds if needed; of several scripts started at once one builds and the others wait.
build() {
    local result=0
    is_built && return
    mkdir -p "$root/target"
    find_maven
    if command -v flock >/dev/null; then
        (flock 9 && { is_built || build_now; }) 9>"$root/target/.lock" || result=$?
    else
        until mkdir "$root/target/.lock.d" 2>/dev/null; do
            # Whoever built and was killed left the folder behind.
            if [[ -n $(find "$root/target/.lock.d" -maxdepth 0 -mmin +15 2>/dev/null) ]]; then
                rmdir "$root/target/.lock.d" 2>/dev/null || true
            fi
            sleep 1
        done
        { is_built || build_now; } || result=$?
        rmdir "$root/target/.lock.d" 2>/dev/null || true
    fi
    return "$result"
}

# The mark gets the time at which the build began, so that a file changed meanwhile is built next time.
build_now() {
    local goals=(-B -q -ntp -Dstyle.color=never -f "$root/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package)
    local log=$root/target/build.log
    say "Đang dựng chương trình (lần đầu cần Internet)…" "Building (the first time needs the Internet)…"
    printf '%s\n' "$JAVA_HOME" >"$root/target/.building" || return
    rm -rf "$root/target/lib" "$root/target/.built" "$root/target/sipas.aot" "$root/target/window.jsa"
    if ! "$maven" -o "${goals[@]}" >"$log" 2>&1; then
        # Only what is not in the local repository is worth a second attempt.
        if ! grep -q 'offline' "$log" || ! "$maven" "${goals[@]}" >"$log" 2>&1; then
            grep -v '^WARNING' "$log" >&2 || true
            say "Không dựng được chương trình (xem ở trên)." "The build failed (see above)."
            return 1
        fi
    fi
    train
    mv "$root/target/.building" "$root/target/.built"
}

# Writes what the JVM learns about our classes in a small practice season to a cache (JEP 483, 514): with it a command starts
# in a third of the time, measured on JDK 25 with the libraries of this program. Without it commands work too.
train() {
    rm -rf "$root/target/training" "$root/target/sipas.aot.new"
    "$JAVA_HOME/bin/java" "${jvm_flags[@]}" -XX:AOTCacheOutput="$root/target/sipas.aot.new" \
        -cp "$root/target/lib/*" "$main_class" practice "$root/target/training" \
        --interviews 1 --enumerators 1 --units 1 --seed 1 >"$root/target/training.log" 2>&1 </dev/null || true
    rm -rf "$root/target/training"
    if [[ -f $root/target/sipas.aot.new ]]; then
        mv "$root/target/sipas.aot.new" "$root/target/sipas.aot"
    fi
}

# flags_for COMMAND: sets command_flags to what the JVM is given for this command beside jvm_flags. A merge needs no more than 256 MB;
# without a limit the JVM would rather take what the machine has than collect.
flags_for() {
    command_flags=()
    if [[ -f $root/target/sipas.aot ]]; then
        command_flags+=(-XX:AOTCache="$root/target/sipas.aot")
    fi
    if [[ ${1:-} == merge ]]; then
        command_flags+=(-Xmx256m)
    fi
}

# Becomes the program, with these arguments, in the caller's folder and with his stdin.
run_command() {
    flags_for "${1:-}"
    # Bash 3.2 takes an empty array for an unset one.
    exec "$JAVA_HOME/bin/java" "${jvm_flags[@]}" ${command_flags[@]+"${command_flags[@]}"} -cp "$root/target/lib/*" \
        "$main_class" "$@"
}

# Becomes the window; its first run leaves the archive for the later ones.
run_window() {
    exec "$JAVA_HOME/bin/java" "${jvm_flags[@]}" "${window_flags[@]}" -XX:+AutoCreateSharedArchive \
        -XX:SharedArchiveFile="$root/target/window.jsa" -cp "$root/target/lib/*" "$main_class" "$@"
}
