package org.yaksoku.meeting.desk;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PastedListTests {

	@Test
	void takesCommasTabsAndDots() {
		assertThat(read("김민지, 과장, 대한상공회의소\n佐藤花子・課長・日本商工会議所\nJohn Smith, Director, KCCI\n이수\t부장\t무역협회")).containsExactly(
				new Said("김민지", "과장", "대한상공회의소"), new Said("佐藤花子", "課長", "日本商工会議所"),
				new Said("John Smith", "Director", "KCCI"), new Said("이수", "부장", "무역협회"));
	}

	@Test
	void leavesHeadingsMarksAndEmptyLinesOut() {
		assertThat(read("이름, 직함, 소속\r\n\r\n1. 김민지, 과장, 무역협회\r\n○ 이수, 부장, 무역협회"))
			.containsExactly(new Said("김민지", "과장", "무역협회"), new Said("이수", "부장", "무역협회"));
		assertThat(read("氏名・役職・所属\n")).isEmpty();
		assertThat(read("Name, title, organisation\n")).isEmpty();
	}

	@Test
	void keepsDotsInsideForeignNames() {
		assertThat(read("ジョン・スミス・部長・日本商工会議所")).containsExactly(new Said("ジョン・スミス", "部長", "日本商工会議所"));
		assertThat(read("ジョン・スミス")).containsExactly(new Said("ジョン・スミス", "", ""));
	}

	@Test
	void keepsATitleOfSeveralParts() {
		assertThat(read("John Smith, Director, Head of Trade, KCCI"))
			.containsExactly(new Said("John Smith", "Director, Head of Trade", "KCCI"));
		assertThat(read("John Smith, Director")).containsExactly(new Said("John Smith", "Director", ""));
	}

	@Test
	void keepsTheMarksThatTellOfTheLanguage() {
		assertThat(PastedList.read("山田 太郎、専務理事、日本商工会議所\n崔泰源, 會長, 大韓商工會議所").stream().map(PastedList.Line::rest))
			.containsExactly("専務理事、日本商工会議所", "會長, 大韓商工會議所");
	}

	private static List<Said> read(String pasted) {
		return PastedList.read(pasted)
			.stream()
			.map((it) -> new Said(it.name(), it.title(), it.organisation()))
			.toList();
	}

	private record Said(String name, String title, String organisation) {

	}

}
