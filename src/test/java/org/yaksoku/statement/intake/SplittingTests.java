package org.yaksoku.statement.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well whole texts fall apart, measured; the limits are those of the README beside
 * the texts.
 */
class SplittingTests {

	@Test
	void findsClausesAndKindsInTheTextsItWasMadeWith() {
		Score score = new Score("tuning");

		System.out.println(score.misses());
		assertThat(score.texts).isGreaterThanOrEqualTo(12);
		good(score);
	}

	@Test
	void findsThemInTextsItHasNeverSeen() {
		Score score = new Score("blind");

		assertThat(score.texts).isGreaterThanOrEqualTo(8);
		good(score);
	}

	private static void good(Score score) {
		assertThat(score.precision()).as("precision\n%s", score.misses()).isGreaterThanOrEqualTo(0.95);
		assertThat(score.recall()).as("recall\n%s", score.misses()).isGreaterThanOrEqualTo(0.95);
		assertThat(score.kinds()).as("kinds\n%s", score.misses()).isGreaterThanOrEqualTo(0.85);
	}

	private static final class Score {

		private final List<String> misses = new ArrayList<>();

		private int texts;

		private int expected;

		private int found;

		private int hits;

		private int clauses;

		private int sameKind;

		private int sameLevel;

		private Score(String folder) {
			ExpectedParts.in(folder).forEach(this::add);
			System.out.printf(
					"%s: %d texts, %d parts expected, %d found; precision %.3f, recall %.3f, kinds %.3f of %d,"
							+ " levels %.3f%n",
					folder, this.texts, this.expected, this.found, precision(), recall(), kinds(), this.clauses,
					(double) this.sameLevel / this.clauses);
		}

		private void add(ExpectedParts text) {
			Split split = ClauseSplitter.split(PlainText.read(text.text()));
			List<KindProposal> proposals = KindProposer.propose(split, text.language());
			List<Part> parts = split.parts();
			List<Integer> wanted = text.places();
			List<Integer> got = text.places(parts.stream().map(Part::text).toList(), 30);
			this.texts++;
			this.expected += wanted.size();
			this.found += got.size();
			Set<Integer> hit = new HashSet<>();
			int clause = 0;
			for (int i = 0; i < parts.size(); i++) {
				KindProposal proposal = (parts.get(i).role() == PartRole.CLAUSE) ? proposals.get(clause++) : null;
				int at = Math.max(wanted.indexOf(got.get(i)), wanted.indexOf(got.get(i) - marker(parts.get(i))));
				if (at < 0) {
					this.misses.add(text.name() + ": should not begin: " + parts.get(i));
					continue;
				}
				hit.add(at);
				this.hits++;
				compare(text, text.lines().get(at), parts.get(i), proposal);
			}
			for (int i = 0; i < wanted.size(); i++) {
				if (!hit.contains(i)) {
					this.misses.add(text.name() + ": not found: " + text.lines().get(i));
				}
			}
		}

		/** Some count the marker to the part; that makes no difference here. */
		private static int marker(Part part) {
			return (part.marker() == null) ? 0 : part.marker().replaceAll("\\s", "").length();
		}

		private void compare(ExpectedParts text, ExpectedParts.Line line, Part part, KindProposal proposal) {
			if (line.level() == 0) {
				if (!part.role().name().equals(line.kind())) {
					this.misses.add(text.name() + ": " + part.role() + " is " + line);
				}
				return;
			}
			this.clauses++;
			if (proposal != null && proposal.kind().name().equals(line.kind())) {
				this.sameKind++;
			}
			else {
				this.misses
					.add(text.name() + ": " + ((proposal != null) ? proposal.kind() : part.role()) + " is " + line);
			}
			if (part.level() == line.level()) {
				this.sameLevel++;
			}
			else {
				this.misses.add(text.name() + ": level " + part.level() + " is " + line);
			}
		}

		private double precision() {
			return (double) this.hits / this.found;
		}

		private double recall() {
			return (double) this.hits / this.expected;
		}

		private double kinds() {
			return (double) this.sameKind / this.clauses;
		}

		private String misses() {
			return String.join("\n", this.misses);
		}

	}

}
