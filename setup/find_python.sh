# Finds a Python that is new enough and puts its path in $python; read by ./start and ./test.

python=""
for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null 2>&1 &&
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        python=$(command -v "$candidate")
        break
    fi
done
if [ -z "$python" ]; then
    echo "Keukentafel heeft Python 3.11 of nieuwer nodig; die is op deze computer niet gevonden." >&2
    echo "Debian en Ubuntu: apt install python3 python3-venv. macOS: python.org/downloads." >&2
    exit 1
fi
# Under LC_ALL=C Python reads paths as ASCII, even in UTF-8 mode, and stops in a folder with an accent in its name.
case "${LC_ALL:-}" in C | POSIX) unset LC_ALL ;; esac
