package org.yaksoku.account;

import java.net.InetAddress;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.yaksoku.shared.Side;
import org.yaksoku.shared.SiteUrl;

/**
 * What whoever starts the portal reads last: where it is, and how to get in.
 */
@Component
class ReadyNotice {

	private final InvitationService invitations;

	private final SystemWork system;

	private final ObjectProvider<DemoAccounts> demo;

	private final ServerProperties server;

	ReadyNotice(InvitationService invitations, SystemWork system, ObjectProvider<DemoAccounts> demo,
			ServerProperties server) {
		this.invitations = invitations;
		this.system = system;
		this.demo = demo;
		this.server = server;
	}

	@EventListener
	void say(ApplicationReadyEvent ready) {
		Environment environment = ready.getApplicationContext().getEnvironment();
		String address = address(environment.getProperty("local.server.port"));
		if (address != null) {
			System.out.println(text(address, known(environment, address),
					this.system.call("first-start", this.invitations::issueFirst)));
		}
	}

	/** Null where no server runs, as in a job: nobody could follow a link then. */
	private @Nullable String address(@Nullable String port) {
		if (port == null) {
			return null;
		}
		InetAddress bound = this.server.getAddress();
		boolean tls = this.server.getSsl() != null && this.server.getSsl().isEnabled();
		return (tls ? "https://" : "http://") + ((bound != null) ? bound.getHostAddress() : "localhost") + ":" + port;
	}

	/** A link is followed by somebody else, from their own machine. */
	private static String known(Environment environment, String address) {
		return SiteUrl.bare(environment.getProperty("yaksoku.site-url", address));
	}

	private String text(String address, String known, Map<Side, String> tokens) {
		StringBuilder text = new StringBuilder("\n  Yaksoku is ready: %1$s/ko  %1$s/ja  %1$s/en\n".formatted(address));
		this.demo.ifAvailable((it) -> {
			text.append(
					"\n  Sign in at %s/sign-in with the password %s as\n".formatted(address, DemoAccounts.PASSWORD));
			it.emails().forEach((email) -> text.append("    ").append(email).append('\n'));
		});
		tokens.forEach((side, token) -> text.append("""

				  %s has no administrator yet. This link makes one, once, within 72 hours:
				    %s/invite/%s
				""".formatted((side == Side.KR) ? "Korea" : "Japan", known, token)));
		return text.toString();
	}

}
