#!/bin/sh
# Tests the launcher in seconds: it runs in scratch checkouts, with a Maven and JDKs that only pretend.
# Usage: launcher-test.sh [SHELL...]   the shells to run it under; else dash, bash, busybox and zsh, where
# this machine has them.
set -eu

launcher=$(cd "$(dirname "$0")/../../.." && pwd)/blotter
root=$(cd "$(mktemp -d)" && pwd -P)
trap 'rm -rf "$root"' EXIT
failures=0
machines=0

# --- A machine that only pretends ---------------------------------------------------------------------

# Makes $1 the scratch folder of a new machine: a PATH of few tools, no JDK in the usual folders, a
# checkout in a folder with spaces, and an empty home.
new_machine() {
    scratch=$root/$1
    checkout="$scratch/my check out"
    bin=$scratch/bin
    mkdir -p "$bin" "$scratch/home" "$scratch/elsewhere" "$checkout/src/main/java"
    for tool in awk cat chmod cp cut date df dirname env find grep kill ln ls mkdir mv ps pwd readlink renice rm sed \
        sh sha256sum sleep sort touch tr uname wc; do
        found=$(command -v "$tool")
        [ "${found#/}" = "$found" ] || ln -s "$found" "$bin/$tool"
    done
    # The folders of this machine must not be seen: in the copy they lie below the scratch folder.
    sed -e "s:\([ ]\)\(/usr/lib/jvm\|/usr/java\|/opt\|/Library\|/usr/local\)/:\1\"\$SCRATCH\"\2/:g" \
        "$launcher" >"$checkout/blotter"
    chmod +x "$checkout/blotter"
    echo '<project/>' >"$checkout/pom.xml"
    echo 'class A {}' >"$checkout/src/main/java/A.java"
    echo 'class B {}' >"$checkout/src/main/java/B.java"
}

# Makes a JDK of version $2 in folder $1; its java prints what it was given, one argument a line.
new_jdk() {
    mkdir -p "$1/bin"
    printf 'IMPLEMENTOR="Test"\nJAVA_RUNTIME_VERSION="%s+9"\nJAVA_VERSION="%s"\nMODULES="java.base"\n' "$2" "$2" \
        >"$1/release"
    cat >"$1/bin/java" <<'JAVA'
#!/bin/sh
for argument; do
    case $argument in
        -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
            echo rehearsed >>"$SCRATCH/rehearsals"
            [ -n "${NO_ARCHIVE-}" ] || echo classes >"${argument#*=}"
            exit
            ;;
    esac
done
case " $* " in (*' dev.blotter.cli.Daemon '*) echo "$*" >>"$SCRATCH/daemons" ;; esac
echo "java=$0"
echo "locale=${LC_ALL-}"
printf '%s\n' "$@"
JAVA
    cp "$1/bin/java" "$1/bin/javac"
    chmod +x "$1/bin/java" "$1/bin/javac"
}

# Makes a Maven that takes MAVEN_SECONDS and packs the sources it sees into the jar.
new_maven() {
    cat >"$bin/mvn" <<'MVN'
#!/bin/sh
set -eu
echo "$*" >>"$SCRATCH/maven-calls"
while [ "$1" != -f ]; do shift; done
cd "$(dirname "$2")"
sleep "${MAVEN_SECONDS:-0}"
mkdir -p target/lib
cat pom.xml src/main/java/* >target/blotter.jar
MVN
    chmod +x "$bin/mvn"
}

# Makes a Maven that fails with the output $1.
new_failing_maven() {
    printf '#!/bin/sh\necho "[ERROR] %s"\nexit 1\n' "$1" >"$bin/mvn"
    chmod +x "$bin/mvn"
}

# Makes of the checkout a release in folder $1, which brings compiled rules.
new_release() {
    mkdir -p "$1/bin" "$1/compiled/1.2"
    cp "$checkout/blotter" "$1/bin"
    echo jar >"$1/blotter.jar"
    echo zip >"$1/compiled/1.2/a.zip"
}

# A machine with a JDK 25 and Maven.
usual_machine() {
    new_machine "$1"
    new_maven
    new_jdk "$scratch/usr/lib/jvm/jdk-25" 25.0.1
}

# Runs the launcher by its path $1 in another folder; what it prints is in $scratch/out and err.
blotter_at() {
    path=$1
    shift
    # shellcheck disable=SC2086 # "busybox sh" is two words.
    (cd "$scratch/elsewhere" && env -i PATH="$bin" HOME="$scratch/home" SCRATCH="$scratch" ${variables-} \
        $shell "$path" "$@") >"$scratch/out" 2>"$scratch/err"
}

blotter() {
    blotter_at "$checkout/blotter" "$@"
}

# --- What is asserted ---------------------------------------------------------------------------------

fail() {
    failures=$((failures + 1))
    echo "  FAILED: $*"
    sed 's/^/    out: /' "$scratch/out"
    sed 's/^/    err: /' "$scratch/err"
}

printed() {
    grep -qxF -e "$1" "$scratch/out" || fail "stdout lacks the line: $1"
}

told() {
    grep -qF -e "$1" "$scratch/err" || fail "stderr lacks: $1"
}

silent() {
    [ ! -s "$scratch/err" ] || fail "stderr is not empty"
}

ends_with() {
    expected=$1
    shift
    status=0
    "$@" || status=$?
    [ "$status" -eq "$expected" ] || fail "exit $status instead of $expected"
}

# Waits until the archives are there that are made below folder $1 after a command.
rehearsed() {
    tries=0
    until ls "$1"/*/jdk-*[0-9a-f] >/dev/null 2>&1 && [ ! -e "$1/lock" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || {
            fail "no archive came below $1"
            return
        }
        sleep 0.1
    done
}

lines_in() {
    [ ! -e "$1" ] || wc -l <"$1" | tr -d ' '
}

built() {
    [ "$(lines_in "$scratch/maven-calls")" = "$1" ] || fail "Maven ran $(lines_in "$scratch/maven-calls") times, not $1"
}

# The folder of builds $1 holds one build and its log, no lock and no leftovers.
tidy() {
    rehearsed "$1"
    set -- "$1"/*
    if [ $# -ne 2 ] || [ ! -f "$1/blotter.jar" ] || [ "${2##*/}" != build.log ]; then
        fail "not just one build: $*"
    fi
}

# --- Tests --------------------------------------------------------------------------------------------

test_first_run_builds_and_second_only_starts() {
    usual_machine "$1"
    blotter search 'two words' '' '*' || fail "exit $?"
    told 'Building Blotter, once'
    tidy "$checkout/.blotter-build"
    printed "java=$scratch/usr/lib/jvm/jdk-25/bin/java"
    printed "-Dblotter.home=$checkout"
    printed 'dev.blotter.cli.Main'
    printed 'two words'
    printed '*'
    [ "$(grep -c '^$' "$scratch/out")" = 1 ] || fail 'the empty argument is lost'
    blotter search
    silent
    built 1
    grep -q -e '-Dlint=off -Dmaven.test.skip=true package' "$scratch/maven-calls" || fail 'Maven ran more than it needs'
    tidy "$checkout/.blotter-build"
}

test_it_starts_through_links_from_anywhere() {
    usual_machine "$1"
    mkdir "$scratch/links"
    ln -s "../my check out/blotter" "$scratch/links/one"
    ln -s one "$scratch/links/two"
    ln -s "$scratch/links/two" "$bin/blotter"
    blotter_at "$bin/blotter" || fail "exit $?"
    printed "-Dblotter.home=$checkout"
    blotter_at ../links/two
    printed "-Dblotter.home=$checkout"
    # shellcheck disable=SC2086 # "busybox sh" is two words.
    (cd "$checkout" && env -i PATH="$bin" SCRATCH="$scratch" $shell blotter) >"$scratch/out" 2>"$scratch/err"
    printed "-Dblotter.home=$checkout"
    built 1
}

test_newest_jdk_wins() {
    usual_machine "$1"
    new_jdk "$scratch/old" 17.0.9
    new_jdk "$scratch/home/.sdkman/candidates/java/26-open" 26
    new_jdk "$scratch/usr/lib/jvm/jre-99" 99
    rm "$scratch/usr/lib/jvm/jre-99/bin/javac"
    new_jdk "$scratch/java8" 1.8.0_402
    ln -s "$scratch/java8/bin/javac" "$bin/javac"
    variables="JAVA_HOME=$scratch/old"
    blotter
    printed "java=$scratch/home/.sdkman/candidates/java/26-open/bin/java"
    new_jdk "$scratch/mine" 26.0.1
    variables="JAVA_HOME=$scratch/mine"
    blotter
    printed "java=$scratch/mine/bin/java"
}

test_javac_of_the_path_is_followed_to_its_jdk() {
    new_machine "$1"
    new_maven
    new_jdk "$scratch/deep/jdk" 21.0.4
    ln -s "$scratch/deep/jdk/bin/javac" "$scratch/alternative"
    ln -s ../alternative "$bin/javac"
    blotter
    printed "java=$scratch/deep/jdk/bin/java"
    rehearsed "$checkout/.blotter-build"
    blotter
    printed "-XX:SharedArchiveFile=$(echo "$checkout"/.blotter-build/*/jdk-21.0.4*.search)"
}

test_without_a_jdk_one_sentence_says_what_to_install() {
    new_machine "$1"
    new_maven
    new_jdk "$scratch/opt/jdk-17" 17.0.9
    ends_with 2 blotter search
    told 'blotter: needs a JDK, version 21 or newer, and found none'
    echo >"$bin/dnf"
    chmod +x "$bin/dnf"
    ends_with 2 blotter search
    told 'sudo dnf install java-21-openjdk-devel'
    [ "$(lines_in "$scratch/err")" = 1 ] || fail 'more than one line'
}

test_without_maven_one_sentence_says_what_to_install() {
    usual_machine "$1"
    rm "$bin/mvn"
    ends_with 2 blotter search
    told 'blotter: needs Maven to build itself and found no mvn'
    [ "$(lines_in "$scratch/err")" = 1 ] || fail 'more than one line'
}

test_failed_build_names_reason_and_log_and_is_tried_again() {
    usual_machine "$1"
    new_failing_maven 'Could not transfer artifact org.example:example:jar:1 from/to central'
    ends_with 2 blotter search
    told "could not be built: Maven can't reach its repository"
    told "(Maven's output: $checkout/.blotter-build/build.log)"
    grep -q 'org.example' "$checkout/.blotter-build/build.log" || fail 'the log lacks the output of Maven'
    new_failing_maven 'No space left on device'
    ends_with 2 blotter search
    told 'could not be built: the disk is full'
    new_failing_maven 'COMPILATION ERROR'
    ends_with 2 blotter search
    told 'could not be built: Maven failed'
    new_maven
    blotter search || fail "exit $?"
    tidy "$checkout/.blotter-build"
}

test_changed_added_renamed_and_removed_sources_build_again() {
    usual_machine "$1"
    sources=$checkout/src/main/java
    blotter
    touch -t 200001010000 "$sources/A.java"
    blotter
    built 1
    echo 'class A { }' >"$sources/A.java"
    touch -t 200001010000 "$sources/A.java"
    blotter
    built 2
    echo 'class C {}' >"$sources/C.java"
    blotter
    built 3
    mv "$sources/C.java" "$sources/D.java"
    blotter
    built 4
    rm "$sources/D.java"
    blotter
    built 5
    echo '<project></project>' >"$checkout/pom.xml"
    blotter
    built 6
    touch "$sources/.A.java.swp" "$sources/A.java~" "$checkout/src/main/.DS_Store"
    blotter
    built 6
    tidy "$checkout/.blotter-build"
}

test_killed_build_is_never_run() {
    usual_machine "$1"
    variables=MAVEN_SECONDS=5
    blotter search 2>/dev/null &
    wait_until_maven_runs
    kill -9 "$(cat "$checkout/.blotter-build/lock")" 2>/dev/null
    wait $! 2>/dev/null || true
    ls -d "$checkout"/.blotter-build/work.* >/dev/null || fail 'nothing was left: the kill came too late'
    variables=
    blotter search || fail "exit $?"
    printed 'dev.blotter.cli.Main'
    built 2
    tidy "$checkout/.blotter-build"
}

test_interrupted_build_leaves_nothing() {
    usual_machine "$1"
    variables=MAVEN_SECONDS=1
    blotter search &
    wait_until_maven_runs
    kill -TERM "$(cat "$checkout/.blotter-build/lock")"
    ends_with 143 wait $!
    [ "$(ls "$checkout/.blotter-build")" = build.log ] || fail "left: $(ls "$checkout/.blotter-build")"
}

wait_until_maven_runs() {
    until [ -s "$scratch/maven-calls" ]; do sleep 0.1; done
}

test_second_first_run_waits() {
    usual_machine "$1"
    variables=MAVEN_SECONDS=1
    for run in 1 2 3; do
        (
            blotter search >"$scratch/status" || true
            cat "$scratch/out" >"$scratch/out.$run"
        ) &
        sleep 0.2
    done
    wait
    built 1
    told 'Waiting for process'
    tidy "$checkout/.blotter-build"
    sleep 2
    [ "$(lines_in "$scratch/rehearsals")" = 2 ] || fail 'rehearsed more than once'
}

test_checkout_that_cannot_be_written_builds_in_the_cache() {
    usual_machine "$1"
    # For root every folder can be written: a file in its place can't.
    echo >"$checkout/.blotter-build"
    variables="XDG_CACHE_HOME=$scratch/cache"
    blotter || fail "exit $?"
    blotter
    silent
    built 1
    tidy "$(echo "$scratch"/cache/blotter/*)"
    variables=
    echo >"$scratch/home/.cache"
    ends_with 2 blotter
    told "blotter: can write neither $checkout/.blotter-build nor $scratch/home/.cache/blotter/"
}

test_edit_while_building_builds_again() {
    usual_machine "$1"
    variables=MAVEN_SECONDS=1
    blotter &
    wait_until_maven_runs
    echo 'class A { int edited; }' >"$checkout/src/main/java/A.java"
    wait
    variables=
    blotter
    built 2
    jar=$(sed -n '/blotter.jar$/p' "$scratch/out")
    grep -q edited "$jar" || fail "$jar is of the old sources"
}

test_edit_before_the_copy_names_the_build_by_what_was_copied() {
    usual_machine "$1"
    rm "$bin/cp"
    cat >"$bin/cp" <<CP
#!/bin/sh
[ "\$1" != -R ] || echo 'class E {}' >"\$2/java/E.java"
exec $(command -v cp) "\$@"
CP
    chmod +x "$bin/cp"
    blotter
    blotter
    silent
    built 1
    grep -q 'class E' "$checkout"/.blotter-build/*-*/blotter.jar || fail 'the edit is not in the build'
}

test_old_build_that_still_runs_stays() {
    usual_machine "$1"
    blotter
    rehearsed "$checkout/.blotter-build"
    old=$(echo "$checkout"/.blotter-build/*-*)
    sh -c 'sleep 20; :' running -cp "$old/blotter.jar" &
    sleeper=$!
    echo 'class A { }' >"$checkout/src/main/java/A.java"
    blotter
    [ -d "$old" ] || fail 'the build of a running process is gone'
    kill "$sleeper"
    wait "$sleeper" 2>/dev/null || true
    echo 'class A {  }' >"$checkout/src/main/java/A.java"
    blotter
    [ ! -d "$old" ] || fail 'the old build is still there'
}

test_commands_that_search_have_an_archive_of_their_own() {
    usual_machine "$1"
    blotter search fraud
    printed '-Xshare:auto'
    rehearsed "$checkout/.blotter-build"
    blotter search fraud
    small=$(echo "$checkout"/.blotter-build/*/jdk-25*.search)
    printed "-XX:AOTCache=$small"
    printed '-XX:CompileThresholdScaling=10'
    blotter index corpus
    printed "-XX:AOTCache=${small%.search}"
    blotter --version
    printed '-Xshare:auto'
}

test_each_jdk_rehearses_once_and_failure_to_do_so_is_no_error() {
    usual_machine "$1"
    blotter
    rehearsed "$checkout/.blotter-build"
    new_jdk "$scratch/opt/java/jdk-26" 26-ea
    variables=NO_ARCHIVE=yes
    blotter || fail "exit $?"
    silent
    until ls "$checkout"/.blotter-build/*/jdk-26*[0-9a-f] >/dev/null 2>&1; do sleep 0.1; done
    blotter
    silent
    printed '-Xshare:auto'
    sleep 2
    built 1
    [ "$(lines_in "$scratch/rehearsals")" = 4 ] || fail "rehearsed $(lines_in "$scratch/rehearsals") times"
}

test_archive_is_made_only_when_the_command_has_ended() {
    usual_machine "$1"
    # shellcheck disable=SC2016 # The pretended java expands it.
    printf 'case "$*" in (*slow*) sleep 2; echo slow >>"$SCRATCH/rehearsals" ;; esac\n' \
        >>"$scratch/usr/lib/jvm/jdk-25/bin/java"
    blotter slow
    rehearsed "$checkout/.blotter-build"
    [ "$(head -n 1 "$scratch/rehearsals")" = slow ] || fail 'the rehearsal did not wait'
}

test_archive_is_not_made_where_the_user_says_so() {
    usual_machine "$1"
    variables=BLOTTER_NO_BACKGROUND=1
    blotter search
    sleep 3
    [ -z "$(lines_in "$scratch/rehearsals")" ] || fail 'it rehearsed'
}

test_copied_checkout_makes_archives_of_its_own() {
    usual_machine "$1"
    blotter search
    rehearsed "$checkout/.blotter-build"
    cp -R "$checkout" "$scratch/copy"
    blotter_at "$scratch/copy/blotter" search
    silent
    printed '-Xshare:auto'
    tries=0
    until [ "$(lines_in "$scratch/rehearsals")" = 4 ] && [ ! -e "$scratch/copy/.blotter-build/lock" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || break
        sleep 0.1
    done
    blotter_at "$scratch/copy/blotter" search
    printed "-XX:AOTCache=$(echo "$scratch"/copy/.blotter-build/*/jdk-25*.search)"
    built 1
}

test_rules_are_compiled_with_a_word() {
    usual_machine "$1"
    blotter tag a.txt
    told 'Blotter compiles its rules, once'
    mkdir "$(echo "$checkout"/.blotter-build/*-*)/rules"
    blotter tag a.txt
    silent
    printed "-Dblotter.cache=$(echo "$checkout"/.blotter-build/*-*)/rules"
}

test_release_starts_with_the_runtime_it_brings_and_writes_only_to_the_cache() {
    new_machine "$1"
    new_release "$scratch/re lease"
    new_jdk "$scratch/re lease/runtime" 25.0.1
    before=$(cd "$scratch/re lease" && find . -type f -exec cksum {} +)
    blotter_at "$scratch/re lease/bin/blotter" index 'two words' || fail "exit $?"
    silent
    printed "java=$scratch/re lease/runtime/bin/java"
    printed "-Dblotter.home=$scratch/re lease"
    printed "$scratch/re lease/blotter.jar"
    printed 'two words'
    cached=$(echo "$scratch"/home/.cache/blotter/*)
    printed "-Dblotter.cache=$cached/rules-1.2"
    [ -e "$cached/rules-1.2/a.zip" ] || fail 'the compiled rules are not in the cache'
    rehearsed "$scratch/home/.cache/blotter"
    blotter_at "$scratch/re lease/bin/blotter" index
    printed "-XX:AOTCache=$(echo "$cached"/jdk-25*[0-9a-f])"
    [ "$before" = "$(cd "$scratch/re lease" && find . -type f -exec cksum {} +)" ] || fail 'the release was written to'
}

test_release_without_a_runtime_takes_a_jre() {
    new_machine "$1"
    new_release "$scratch/release"
    ends_with 2 blotter_at "$scratch/release/bin/blotter" search
    told 'blotter: needs a Java runtime, version 21 or newer, and found none; install one with:'
    new_jdk "$scratch/usr/lib/jvm/jre-21" 21.0.4
    rm "$scratch/usr/lib/jvm/jre-21/bin/javac"
    echo >"$scratch/home/.cache"
    blotter_at "$scratch/release/bin/blotter" search || fail "exit $?"
    silent
    printed "java=$scratch/usr/lib/jvm/jre-21/bin/java"
    printed '-Xshare:auto'
}

test_locale_without_an_encoding_becomes_utf8() {
    usual_machine "$1"
    blotter
    printed 'locale=C.UTF-8'
    variables='LANG=zh_CN.GB18030'
    blotter
    printed 'locale='
}

test_memory_is_bounded_unless_the_user_says_otherwise() {
    usual_machine "$1"
    blotter tag a.txt
    printed '-Xmx1024m'
    printed 'a.txt'
    for more in JAVA_TOOL_OPTIONS=-Xmx4g JDK_JAVA_OPTIONS=-XX:MaxRAMPercentage=50 JAVA_TOOL_OPTIONS=-XX:MaxHeapSize=2g; do
        variables=$more
        blotter tag a.txt
        ! grep -qxF -e -Xmx1024m "$scratch/out" || fail "$more counts for nothing"
    done
}

test_memory_and_collector_are_those_for_the_processors() {
    usual_machine "$1"
    printf '#!/bin/sh\necho 4\n' >"$bin/getconf"
    chmod +x "$bin/getconf"
    blotter tag a.txt
    printed '-Xmx1024m'
    printed '-XX:+UseSerialGC'
    printf '#!/bin/sh\necho 8\n' >"$bin/getconf"
    blotter tag a.txt
    printed '-Xmx2048m'
    printed '-XX:+UseParallelGC'
}

test_second_command_that_reads_begins_a_daemon() {
    usual_machine "$1"
    blotter tag a.txt
    printed dev.blotter.cli.Main
    blotter index a.txt
    blotter tag -
    settle
    [ -z "$(daemons)" ] || fail 'it began a daemon for one command'
    variables=BLOTTER_NO_BACKGROUND=1
    blotter rules check
    settle
    [ -z "$(daemons)" ] || fail 'it began a daemon against the will of the user'
    variables=
    blotter rules check
    printed dev.blotter.cli.Main
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        settle
        [ -z "$(daemons)" ] || break
    done
    [ "$(daemons | wc -l)" -eq 1 ] || fail 'it began no daemon'
}

test_place_with_a_long_name_has_no_daemon() {
    usual_machine "$1"
    mkdir "$scratch/home/$(printf '%0100d' 0)"
    variables=XDG_RUNTIME_DIR=$scratch/home/$(printf '%0100d' 0)
    blotter rules check
    blotter rules check
    printed dev.blotter.cli.Main
    settle
    [ -z "$(daemons)" ] || fail 'it began a daemon whose socket no system knows'
}

settle() {
    sleep 0.5
}

# Prints the sockets for which a daemon was begun.
daemons() {
    cat "$scratch/daemons" 2>/dev/null || true
}

test_daemon_is_asked_where_one_listens() {
    usual_machine "$1"
    blotter tag a.txt
    # The name of the socket is that of the mark of use.
    used=$(find "$scratch/home/.cache/blotter" -name '*.used')
    perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local => shift, Listen => 1) or die' "${used%.used}" 2>/dev/null ||
        return 0 # no Perl here
    blotter tag a.txt
    printed dev.blotter.cli.DaemonCall
    printed "-Dblotter.daemon=${used%.used}"
    blotter index a.txt
    printed dev.blotter.cli.Main
}

test_what_is_kept_in_the_home_is_the_users_alone() {
    usual_machine "$1"
    echo >"$checkout/.blotter-build"
    (umask 022 && blotter tag a.txt)
    new_release "$scratch/release"
    (umask 022 && blotter_at "$scratch/release/bin/blotter" tag a.txt)
    for kept in "$scratch"/home/.cache/blotter "$scratch"/home/.cache/blotter/*/ "$scratch"/home/.cache/blotter/*/rules-*/; do
        case $(ls -ld "$kept") in
            (drwx------*) ;;
            (*) fail "others can look into $kept" ;;
        esac
    done
}

test_socket_has_a_name_of_128_bits() {
    usual_machine "$1"
    blotter tag a.txt
    name=$(basename "$scratch"/home/.cache/blotter/*.used .used)
    case ${#name}-$name in
        (32-*[!0-9a-f]*) fail "$name is no hash" ;;
        (32-*) ;;
        (*) fail "$name has ${#name} digits" ;;
    esac
}

test_both_compilers_are_for_learning_and_large_corpora() {
    usual_machine "$1"
    printed_compilers one rules check
    printed_compilers both rules learn
    mkdir "$scratch/few" "$scratch/many" "$scratch/large"
    echo text >"$scratch/few/a.txt"
    (cd "$scratch/many" && awk 'BEGIN { for (i = 0; i < 8000; i++) { print "" >("f" i); close("f" i) } }')
    dd if=/dev/zero of="$scratch/large/a.jsonl" bs=1 count=1 seek=70000000 2>/dev/null
    printed_compilers one index "$scratch/few"
    printed_compilers one index --index "$scratch/large" "$scratch/few"
    printed_compilers both index "$scratch/few" "$scratch/large"
    printed_compilers both index --index "$scratch/few" "$scratch/many"
    printed_compilers one tag "$scratch/few"
    printed_compilers both tag "$scratch/many"
    printed_compilers one search text
}

# Runs a command, which must have $1 compilers.
printed_compilers() {
    compilers=$1
    shift
    blotter "$@"
    case $compilers-$(grep -c -x -e -XX:TieredStopAtLevel=1 "$scratch/out") in
        (one-1 | both-0) ;;
        (*) fail "$* has not $compilers" ;;
    esac
}

test_names_of_files_are_no_orders() {
    usual_machine "$1"
    mkdir "$scratch/elsewhere/sub"
    touch "$scratch/elsewhere/-delete" "$scratch/elsewhere/!" "$scratch/elsewhere/sub/a"
    blotter index -- -delete '!' sub @argfile
    [ -e "$scratch/elsewhere/-delete" ] && [ -e "$scratch/elsewhere/sub/a" ] || fail 'the corpus was deleted'
    printed '-delete'
    printed '@argfile'
}

test_standard_input_is_left_to_java() {
    usual_machine "$1"
    printf '#!/bin/sh\ncat >/dev/null\nexec "%s" "$@"\n' "$bin/mvn.real" >"$scratch/mvn"
    mv "$bin/mvn" "$bin/mvn.real"
    mv "$scratch/mvn" "$bin/mvn"
    chmod +x "$bin/mvn"
    echo 'cat' >>"$scratch/usr/lib/jvm/jdk-25/bin/java"
    echo 'from the pipe' | blotter tag -
    printed 'from the pipe'
}

# --- Run ----------------------------------------------------------------------------------------------

# Runs every test under the shell that the arguments start. Its scratch folder has a short name: systems know no
# long names of sockets.
run_all() {
    shell="$(command -v "$1")${2+ $2}${3+ $3}"
    sed -n 's/^\(test_[a-z0-9_]*\)().*/\1/p' "$0" >"$root/tests"
    while read -r test; do
        echo "$1: $test"
        variables=
        machines=$((machines + 1))
        "$test" "$machines" </dev/null
    done <"$root/tests"
}

[ $# -gt 0 ] || set -- dash bash busybox zsh
for name; do
    if ! command -v "$name" >/dev/null; then
        echo "$name: not on this machine"
        continue
    fi
    case $name in
        busybox) run_all busybox sh ;;
        zsh) run_all zsh --emulate sh ;;
        *) run_all "$name" ;;
    esac
done
if [ "$failures" -gt 0 ]; then
    echo "$failures assertions failed"
    exit 1
fi
echo 'The launcher passes.'
