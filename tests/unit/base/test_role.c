#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../../test.h"
#include "base/role.h"

int
main(void)
{
	int pair[2], passed = -1;
	enum role_message m = ROLE_NONE;
	struct err e = { 0 };

	CHECK(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair) == 0);
	test_ok(role_receive(pair[1], &m, &passed, &e) && m == ROLE_NONE && passed == -1,
	        "nothing yet");
	test_ok(role_send(pair[0], ROLE_READY, -1, &e), "sent");
	test_ok(role_receive(pair[1], &m, &passed, &e) && m == ROLE_READY && passed == -1,
	        "received");
	test_ok(role_send(pair[0], ROLE_RENDERER, STDOUT_FILENO, &e), "sent with a descriptor");
	test_ok(role_receive(pair[1], &m, &passed, &e) && m == ROLE_RENDERER && passed >= 0 &&
	                (fcntl(passed, F_GETFD) & FD_CLOEXEC) != 0,
	        "received with it");
	test_ok(role_send(pair[0], ROLE_RENDERER, STDOUT_FILENO, &e) &&
	                role_receive(pair[1], &m, NULL, &e),
	        "an unwanted one is closed");
	test_ok(role_send(-1, ROLE_READY, -1, &e), "nobody to tell");
	CHECK(send(pair[0], "?", 1, 0) == 1);
	test_ok(!role_receive(pair[1], &m, NULL, &e) && e.code == ERR_INPUT, "no message");
	(void)close(pair[0]);
	test_ok(role_receive(pair[1], &m, NULL, &e) && m == ROLE_GONE, "gone");
	(void)close(pair[1]);
	return test_done();
}
