package org.yaksoku.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
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
	@ValueSource(strings = { "two-seals-one-text", "seven quiet herons", "tjv8WmQ2zKx4LpR",
			"correct horse battery staple", "비 오는 날 늦은 버스를 기다리며", "雨の夜に遅れてきた最終列車", "두 개의 도장과 하나의 글",
			"my password is a heron in the reeds", "eleven letters in a drawer", "the kettle sings at dawn",
			"blue umbrella, borrowed twice", "할머니 댁 마당에 감나무 세 그루", "창문을 열면 들리는 기차 소리", "오래된 지도에 없는 섬", "祖母の庭に柿の木が三本ある",
			"窓をあけると汽車の音がする", "grjaoq sknvw lltem", "meeting notes nobody filed", "우산 두 개를 잃어버린 오후" })
	void letPassWhatIsOnesOwn(String password) {
		assertThat(this.words.make(password)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "김민준김서연1998!!!", "rlaalswnsrlatjdus1998", "kimminjunparkseoyeon",
			"dltnstlstpwhdeodhkd2026", "やまだたろうさくら2026", "ヤマダタロウサクラ２０２６", "suzukitarotanakahanako", "佐藤太郎鈴木花子２０２６年",
			"spring2026summer2026", "football123princess", "trustno1letmein2025", "방탄소년단아이유손흥민2026", "ドラえもんピカチュウ1234",
			"harrypotterstarwars77", "변경요망초기비밀번호1234", "一期一会七転八起2026", "Passw0rd!Welcome1!" })
	void refuseCommonNamesAndPhrasesInThreeLanguages(String password) {
		assertThat(this.words.make(password)).isTrue();
	}

	/**
	 * More than three thousand, each behind another one and before a year, so long that
	 * only the list can refuse them.
	 */
	@Test
	void areMoreThanThreeThousand() {
		List<String> all = GuessableWordList.read()
			.distinct()
			.filter((it) -> it.codePointCount(0, it.length()) >= 5 || (it.length() >= 3 && it.charAt(0) > '\u3000'))
			.toList();
		Set<String> refused = new HashSet<>();
		for (int i = 0; i < all.size(); i++) {
			StringBuilder password = new StringBuilder(all.get(i));
			for (int next = 1; !PasswordRule.accepts(password + "2026") || next < 3; next++) {
				password.append(all.get((i + next * 7) % all.size()));
			}
			password.append("2026");
			assertThat(this.words.make(password.toString())).as(password.toString()).isTrue();
			refused.add(password.toString());
		}

		assertThat(refused).hasSizeGreaterThan(3000);
		assertThat(this.words.count()).isGreaterThan(3000);
	}

	@Test
	void areWrittenShort() {
		assertThat(GuessableWordList.writtenOut("{a,b}-{1998..2000}")).containsExactly("a-1998", "a-1999", "a-2000",
				"b-1998", "b-1999", "b-2000");
		assertThat(HangulKeys.typed("비밀번호 괜찮아 뷁1")).isEqualTo("qlalfqjsgh rhoscksgdk qnpfr1");
		assertThat(GuessableWordList.read()).contains("qlalfqjsgh", "rlaalswns", "サクラ", "さくら", "김민준", "1999")
			.noneMatch((it) -> it.contains("{") || it.contains(","));
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
