package org.yaksoku.account;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GuessableWordsTests {

	private final GuessableWords words = GuessableWords.common();

	@ParameterizedTest
	@ValueSource(strings = { "passwordpassword", "Password123456789", "P@ssw0rdP@ssw0rd!", "비밀번호비밀번호비밀번호비번",
			"비밀번호1234비밀번호5678", "パスワードパスワードパスワード", "ﾊﾟｽﾜｰﾄﾞﾊﾟｽﾜｰﾄﾞ12345", "qlalfqjsghqlalfqjsgh", "qwertyuiopasdfghjkl",
			"1qaz2wsx3edc4rfv5tgb", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎ", "あいうえおかきくけこさしすせそ", "가나다라마바사아자차카타파하123", "aaaaaaaaaaaaaaaa",
			"abcabcabcabcabcabc", "zxyzxyzxyzxyzxyzxy", "123456789012345", "20260120202601", "987654321987654321",
			"대한상공회의소대한민국2026", "日本商工会議所日韓共同声明２０２６", "korea-japan-commitments-2026", "KoreanChamberOfCommerce",
			"iloveyouforever2026", "letmeinletmeinletmein", "welcome to yaksoku 2026!!" })
	void refuseWhatEverybodyTriesFirst(String password) {
		assertThat(this.words.make(password)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "two-seals-one-text", "seven quiet herons", "tjv8WmQ2zKx4LpR", "correct horse battery staple",
					"비 오는 날 늦은 버스를 기다리며", "雨の夜に遅れてきた最終列車", "두 개의 도장과 하나의 글", "my password is a heron in the reeds" })
	void letPassWhatIsOnesOwn(String password) {
		assertThat(this.words.make(password)).isFalse();
	}

	@Test
	void knowNamesInTheirPartsAndHoweverTheyAreSpaced() {
		GuessableWords more = this.words.with(List.of("Hong Gyeongsuk", "gyeongsuk.hong@hanbit.example", "한빛 산업 진흥원"));

		assertThat(more.make("HongGyeongsuk1985")).isTrue();
		assertThat(more.make("gyeongsuk@hanbit2026")).isTrue();
		assertThat(more.make("한빛산업진흥원한빛산업진흥원2026")).isTrue();
		assertThat(this.words.make("gyeongsuk-hanbit-26")).isFalse();
	}

	@Test
	void countNothingTwice() {
		assertThat(this.words.make("gyeong".repeat(10))).isTrue();
		assertThat(this.words.make("xqvxqvxqvxqvxqv")).isTrue();
	}

}
