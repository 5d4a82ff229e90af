package org.yaksoku.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * A mail server that does what mail servers do on bad days, and keeps a ledger of what it
 * took.
 */
public final class FaultySmtp implements AutoCloseable {

	/** What happens to one connection. */
	public enum Mood {

		/** Takes the mail. */
		WELL,

		/** Closes before it says a word. */
		DROPS_AT_ONCE,

		/** Closes in the middle of the mail, which it throws away. */
		DROPS_IN_THE_MIDDLE,

		/** Refuses for now. */
		TEMPORARY,

		/** Refuses for good. */
		PERMANENT,

		/** Says nothing any more after the mail was sent, and throws it away. */
		HANGS

	}

	private final ServerSocket socket;

	private final Supplier<Mood> moods;

	private final Queue<String> taken = new ConcurrentLinkedQueue<>();

	private final Queue<String> mails = new ConcurrentLinkedQueue<>();

	private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

	private FaultySmtp(Supplier<Mood> moods) {
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.moods = moods;
		Thread listener = new Thread(this::listen, "faulty smtp");
		listener.setDaemon(true);
		listener.start();
	}

	/** One mood for each connection, the last one for ever. */
	public static FaultySmtp with(Mood... moods) {
		Queue<Mood> queue = new ArrayDeque<>(List.of(moods));
		return new FaultySmtp(() -> (queue.size() > 1) ? queue.remove() : queue.element());
	}

	static FaultySmtp of(Supplier<Mood> moods) {
		return new FaultySmtp(moods);
	}

	public int port() {
		return this.socket.getLocalPort();
	}

	/** How often each mail was taken, by its Message-ID. */
	public Map<String, Integer> ledger() {
		Map<String, Integer> ledger = new TreeMap<>();
		this.taken.forEach((it) -> ledger.merge(it, 1, Integer::sum));
		return ledger;
	}

	/** The mails as they came, head and body. */
	public List<String> mails() {
		return new ArrayList<>(this.mails);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		for (Socket it : this.open) {
			it.close();
		}
	}

	private void listen() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				this.open.add(client);
				Mood mood;
				synchronized (this) {
					mood = this.moods.get();
				}
				Thread talk = new Thread(() -> talk(client, mood), "faulty smtp, " + mood);
				talk.setDaemon(true);
				talk.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket client, Mood mood) {
		try (client) {
			if (mood == Mood.DROPS_AT_ONCE) {
				return;
			}
			BufferedReader in = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
			OutputStream out = client.getOutputStream();
			say(out, "220 faulty");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.startsWith("RCPT") && mood == Mood.PERMANENT) {
					say(out, "550 5.1.1 no such user");
				}
				else if (line.startsWith("RCPT") && mood == Mood.TEMPORARY) {
					say(out, "451 4.7.1 try again later");
				}
				else if (line.equals("DATA")) {
					say(out, "354 go on");
					if (mood == Mood.DROPS_IN_THE_MIDDLE) {
						in.readLine();
						return;
					}
					String mail = body(in);
					if (mood == Mood.HANGS) {
						Thread.sleep(60_000);
						return;
					}
					this.taken.add(messageId(mail));
					this.mails.add(mail);
					say(out, "250 taken");
				}
				else if (line.equals("QUIT")) {
					say(out, "221 bye");
					return;
				}
				else {
					say(out, "250 ok");
				}
			}
		}
		catch (IOException ex) {
			// the other side had enough
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String body(BufferedReader in) throws IOException {
		StringBuilder mail = new StringBuilder();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			mail.append(line).append('\n');
		}
		return mail.toString();
	}

	private static String messageId(String mail) {
		return mail.lines()
			.filter((it) -> it.regionMatches(true, 0, "Message-ID:", 0, 11))
			.map((it) -> it.substring(11).strip())
			.findFirst()
			.orElse("none");
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

}
