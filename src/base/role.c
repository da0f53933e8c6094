#include "base/role.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Room for one descriptor, aligned as the macros want it. */
union passed {
	char room[CMSG_SPACE(sizeof(int))];
	struct cmsghdr align;
};

bool
role_send(int fd, enum role_message m, int pass, struct err *e)
{
	char byte = (char)m;
	struct iovec iov = { &byte, 1 };
	struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1 };
	union passed p = { 0 };
	ssize_t put;

	if (fd < 0)
		return true;
	if (pass >= 0) {
		struct cmsghdr *c;

		msg.msg_control = p.room;
		msg.msg_controllen = sizeof(p.room);
		c = CMSG_FIRSTHDR(&msg);
		c->cmsg_level = SOL_SOCKET;
		c->cmsg_type = SCM_RIGHTS;
		c->cmsg_len = CMSG_LEN(sizeof(int));
		memcpy(CMSG_DATA(c), &pass, sizeof(int));
	}
	do
		put = sendmsg(fd, &msg, MSG_NOSIGNAL);
	while (put < 0 && errno == EINTR);
	if (put < 0 && (errno == EAGAIN))
		return err_set(e, ERR_BUSY, "role: socket full");
	if (put < 0)
		return err_sys(e, errno, "role: message not sent");
	return true;
}

static int
passed_fd(struct msghdr *msg)
{
	int got = -1;

	for (struct cmsghdr *c = CMSG_FIRSTHDR(msg); c != NULL; c = CMSG_NXTHDR(msg, c))
		if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS)
			memcpy(&got, CMSG_DATA(c), sizeof(int));
	return got;
}

bool
role_receive(int fd, enum role_message *m, int *passed, struct err *e)
{
	char byte = 0;
	struct iovec iov = { &byte, 1 };
	union passed p;
	struct msghdr msg = { .msg_iov = &iov,
		              .msg_iovlen = 1,
		              .msg_control = p.room,
		              .msg_controllen = sizeof(p.room) };
	ssize_t got;
	int with;

	do
		got = recvmsg(fd, &msg, MSG_CMSG_CLOEXEC);
	while (got < 0 && errno == EINTR);
	if (got < 0 && errno != EAGAIN && errno != ECONNRESET)
		return err_sys(e, errno, "role: no message");
	with = got < 0 ? -1 : passed_fd(&msg);
	if (passed != NULL)
		*passed = with;
	else if (with >= 0)
		(void)close(with);
	if (got < 0)
		*m = errno == ECONNRESET ? ROLE_GONE : ROLE_NONE;
	else if (got == 0)
		*m = ROLE_GONE;
	else if (byte == ROLE_READY || byte == ROLE_STOP || byte == ROLE_RENDER ||
	         byte == ROLE_RENDERER)
		*m = (enum role_message)byte;
	else
		return err_set(e, ERR_INPUT, "role: message %d is unknown", byte);
	return true;
}
