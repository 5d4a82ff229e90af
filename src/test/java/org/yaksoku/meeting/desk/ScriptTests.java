package org.yaksoku.meeting.desk;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptTests {

	@Test
	void lettersTellFirst() {
		assertThat(Script.text("김민지", "、", Side.JP, Language.JA)).isEqualTo(LocalText.none().with(Language.KO, "김민지"));
		assertThat(Script.text("John Smith", "、", Side.JP, Language.JA)).isEqualTo(LocalText.english("John Smith"));
		assertThat(Script.text("さとう", ", ", Side.KR, Language.KO)).isEqualTo(LocalText.none().with(Language.JA, "さとう"));
	}

	@Test
	void theLineTellsWhatChineseCharactersAloneDoNot() {
		for (String line : new String[] { "山田 太郎専務理事、日本商工会議所", "山田 太郎会頭・日本商工会議所", "山田 太郎専務, サンプル商工会議所" }) {
			assertThat(Script.text("山田 太郎", line, Side.KR, Language.KO)).as(line)
				.isEqualTo(LocalText.none().with(Language.JA, "山田 太郎"));
		}
	}

	@Test
	void thenTheSideAndAtLastTheReader() {
		assertThat(Script.text("山田 太郎", "山田 太郎전무, 日商", Side.JP, Language.KO))
			.isEqualTo(LocalText.none().with(Language.JA, "山田 太郎"));
		assertThat(Script.text("崔泰源", "崔泰源會長, KCCI", Side.KR, Language.JA))
			.isEqualTo(LocalText.none().with(Language.KO, "崔泰源"));
		assertThat(Script.text("崔泰源", "崔泰源", null, Language.KO)).isEqualTo(LocalText.none().with(Language.KO, "崔泰源"));
		assertThat(Script.text("崔泰源", "崔泰源", null, Language.EN)).isEqualTo(LocalText.none().with(Language.JA, "崔泰源"));
	}

}
