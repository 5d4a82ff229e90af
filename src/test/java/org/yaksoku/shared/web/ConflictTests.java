package org.yaksoku.shared.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.web.Conflict.Box;
import org.yaksoku.shared.web.Conflict.Field;
import org.yaksoku.shared.web.Conflict.Kept;
import org.yaksoku.shared.web.Conflict.Taken;

import static org.assertj.core.api.Assertions.assertThat;

class ConflictTests {

	private static final String ENERGY = UUID.randomUUID().toString();

	private static final String CULTURE = UUID.randomUUID().toString();

	private static final Map<String, List<Choice>> CHOICES = Map.of("topics",
			List.of(new Choice(ENERGY, "에너지", "ko"), new Choice(CULTURE, "Culture", "en")));

	private static final ThingForm THERE = new ThingForm(3, null, "Trade", Side.KR, false, "", List.of(ENERGY));

	@Test
	void showsWhatEachChoseOfMany() {
		Field topics = only(new ThingForm(2, null, "Trade", Side.KR, false, "", List.of(CULTURE)));

		assertThat(topics.name()).isEqualTo("topics");
		assertThat(topics.boxes()).containsExactly(new Box(ENERGY, false, false, true),
				new Box(CULTURE, true, true, false));
		assertThat(topics.called(ENERGY)).isEqualTo("에너지");
		assertThat(topics.spoken(ENERGY)).isEqualTo("ko");
	}

	@Test
	void noChoiceIsAChoiceToo() {
		assertThat(only(new ThingForm(2, null, "Trade", Side.KR, false, "", null)).boxes())
			.containsExactly(new Box(ENERGY, false, false, true));
	}

	@Test
	void keepsWhatBothChose() {
		Conflict conflict = conflict(new ThingForm(2, null, "Energy", Side.KR, false, "", List.of(ENERGY)));

		assertThat(conflict.fields()).extracting(Field::name).containsExactly("title");
		assertThat(conflict.kept()).contains(new Kept("topics", ENERGY), new Kept("side", "KR"));
	}

	@Test
	void saysWhereTheWordsOfTheModelStand() {
		Field side = only(new ThingForm(2, null, "Trade", null, false, "", List.of(ENERGY)));

		assertThat(side.fixed()).isTrue();
		assertThat(side.words()).isEqualTo("thingForm.side");
		assertThat(side.yours()).isEmpty();
	}

	@Test
	void aBoxThatIsNotTickedIsANo() {
		assertThat(conflict(new ThingForm(2, null, "Trade", Side.KR, null, "", List.of(ENERGY))).fields()).isEmpty();

		Field joint = only(new ThingForm(2, null, "Trade", Side.KR, true, "", List.of(ENERGY)));
		assertThat(joint.words()).isEqualTo("shared.conflict.answer");
		assertThat(joint.yours()).isEqualTo("true");
		assertThat(joint.theirs()).isEqualTo("false");
	}

	@Test
	void theTickThatClearsSignaturesIsNoFieldOfTheThing() {
		Conflict conflict = conflict(new ThingForm(2, true, "Energy", Side.KR, false, "", List.of(ENERGY)));

		assertThat(conflict.fields()).extracting(Field::name).containsExactly("title");
		assertThat(conflict.kept()).contains(new Kept("clears", "true"));
	}

	@Test
	void nobodyReadsAKey() {
		Field parent = only(new ThingForm(2, null, "Trade", Side.KR, false, ENERGY, List.of(ENERGY)));

		assertThat(parent.fixed()).as("to be chosen, not typed").isTrue();
		assertThat(parent.called(ENERGY)).isNull();
	}

	@Test
	void anEmptyFirstLineStays() {
		assertThat(only(new ThingForm(2, null, "\r\nTrade\r\n", Side.KR, false, "", List.of(ENERGY))).yours())
			.isEqualTo("\nTrade");
	}

	@Test
	void nobodyIsAskedAboutWhatOnlyOneOfBothTouched() {
		ThingForm opened = new ThingForm(2, null, "Trade", Side.JP, false, "", List.of(CULTURE));

		Conflict apart = since(opened, new ThingForm(2, null, "Energy", Side.JP, false, "", List.of(CULTURE)));

		assertThat(apart.fields()).isEmpty();
		assertThat(apart.kept()).as("mine, and theirs where only they changed it")
			.contains(new Kept("title", "Energy"), new Kept("side", "KR"), new Kept("topics", ENERGY))
			.doesNotContain(new Kept("side", "JP"), new Kept("topics", CULTURE));
		assertThat(apart.taken()).containsExactly(new Taken("side", null), new Taken("topics", null));
	}

	@Test
	void whatBothTouchedIsShownBesideWhatItWas() {
		ThingForm opened = new ThingForm(2, null, "Commerce", Side.KR, false, "", List.of(CULTURE));

		Field title = since(opened, new ThingForm(2, null, "Energy", Side.KR, false, "", List.of(CULTURE))).fields()
			.get(0);

		assertThat(List.of(title.base(), title.theirs(), title.yours())).containsExactly("Commerce", "Trade", "Energy");
	}

	@Test
	void whatEachAddedAndLetGoIsTickedAlready() {
		String ageing = UUID.randomUUID().toString();
		ThingForm opened = new ThingForm(2, null, "Trade", Side.KR, false, "", List.of(CULTURE));

		Field topics = since(opened, new ThingForm(2, null, "Trade", Side.KR, false, "", List.of(CULTURE, ageing)))
			.fields()
			.get(0);

		assertThat(topics.boxes()).containsExactly(new Box(ENERGY, true, false, true),
				new Box(CULTURE, false, true, false), new Box(ageing, true, true, false));
	}

	@Test
	void whatCameBackBrokenIsNotKnown() {
		assertThat(Opened.read("{")).isNull();
		assertThat(Opened.read("{\"title\":3}")).satisfiesAnyOf((it) -> assertThat(it).isNull(),
				(it) -> assertThat(it.words("side")).isNull());
		assertThat(Opened.read(null)).isNull();
		assertThat(Opened.read(Opened.of(THERE).written()).many("topics")).containsExactly(ENERGY);
	}

	private static Conflict since(ThingForm opened, ThingForm yours) {
		return Conflict.between("/desk/things/1", "thingForm", 3, yours, THERE,
				Opened.read(Opened.of(opened).written()), CHOICES);
	}

	private static Field only(ThingForm yours) {
		List<Field> fields = conflict(yours).fields();
		assertThat(fields).hasSize(1);
		return fields.get(0);
	}

	private static Conflict conflict(ThingForm yours) {
		return Conflict.between("/desk/things/1", "thingForm", 3, yours, THERE, null, CHOICES);
	}

	record ThingForm(long version, Boolean clears, String title, Side side, Boolean joint, String parent,
			List<String> topics) {

	}

}
