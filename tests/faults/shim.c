/* Lets the disk fail, or the program die, at the n-th write to the files of one folder; loaded before the C library. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { COUNT, CRASH, TORN, EIO_ONCE, NO_SPACE };
static char folder[4096];
static int mode, at, counted, armed;

void fi_arm(const char *watched, int new_mode, int new_at) {
    snprintf(folder, sizeof folder, "%s", watched);
    mode = new_mode; at = new_at; counted = 0; armed = 1;
}
int fi_disarm(void) { armed = 0; return counted; }

/* Says whether this call must fail; does not come back where the program must die. */
static int fails(const char *path, int writes) {
    if (!armed || !strstr(path, folder)) return 0;
    int now = ++counted;
    if (mode == CRASH && now == at) raise(SIGKILL);
    if (mode == TORN && now == at && !writes) raise(SIGKILL);
    if (mode == EIO_ONCE && now == at) { errno = EIO; return 1; }
    if (mode == NO_SPACE && now >= at && writes) { errno = ENOSPC; return 1; }
    return 0;
}
static int fails_at(int fd, int writes) {
    char link[64], path[4096];
    int saved = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = armed ? readlink(link, path, sizeof path - 1) : -1;
    errno = saved;
    if (length < 0) return 0;
    path[length] = 0;
    return fails(path, writes);
}
static int torn(void) { return armed && mode == TORN && counted == at; }

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t length) {
    int before = counted;
    if (fails_at(fd, 1)) return -1;
    if (counted > before && torn()) { REAL(write)(fd, bytes, length / 2); raise(SIGKILL); }
    return REAL(write)(fd, bytes, length);
}
#define PWRITE(name, offset_type) \
    ssize_t name(int fd, const void *bytes, size_t length, offset_type offset) { \
        int before = counted; \
        if (fails_at(fd, 1)) return -1; \
        if (counted > before && torn()) { REAL(name)(fd, bytes, length / 2, offset); raise(SIGKILL); } \
        return REAL(name)(fd, bytes, length, offset); \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

int fsync(int fd) { return fails_at(fd, 0) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails_at(fd, 0) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return fails_at(fd, 0) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails_at(fd, 0) ? -1 : REAL(ftruncate64)(fd, size); }
int unlink(const char *path) { return fails(path, 0) ? -1 : REAL(unlink)(path); }
int rename(const char *from, const char *to) { return fails(from, 0) ? -1 : REAL(rename)(from, to); }
