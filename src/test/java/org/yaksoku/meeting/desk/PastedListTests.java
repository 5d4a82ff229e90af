package org.yaksoku.meeting.desk;

import org.junit.jupiter.api.Test;
import org.yaksoku.meeting.desk.PastedList.Line;

import static org.assertj.core.api.Assertions.assertThat;

class PastedListTests {

	@Test
	void takesCommasTabsAndDots() {
		assertThat(PastedList.read("김민지, 과장, 대한상공회의소\n佐藤花子・課長・日本商工会議所\nJohn Smith, Director, KCCI\n이수\t부장\t무역협회"))
			.containsExactly(new Line("김민지", "과장", "대한상공회의소"), new Line("佐藤花子", "課長", "日本商工会議所"),
					new Line("John Smith", "Director", "KCCI"), new Line("이수", "부장", "무역협회"));
	}

	@Test
	void leavesHeadingsMarksAndEmptyLinesOut() {
		assertThat(PastedList.read("이름, 직함, 소속\r\n\r\n1. 김민지, 과장, 무역협회\r\n○ 이수, 부장, 무역협회"))
			.containsExactly(new Line("김민지", "과장", "무역협회"), new Line("이수", "부장", "무역협회"));
		assertThat(PastedList.read("氏名・役職・所属\n")).isEmpty();
		assertThat(PastedList.read("Name, title, organisation\n")).isEmpty();
	}

	@Test
	void keepsDotsInsideForeignNames() {
		assertThat(PastedList.read("ジョン・スミス・部長・日本商工会議所")).containsExactly(new Line("ジョン・スミス", "部長", "日本商工会議所"));
		assertThat(PastedList.read("ジョン・スミス")).containsExactly(new Line("ジョン・スミス", "", ""));
	}

	@Test
	void keepsATitleOfSeveralParts() {
		assertThat(PastedList.read("John Smith, Director, Head of Trade, KCCI"))
			.containsExactly(new Line("John Smith", "Director, Head of Trade", "KCCI"));
		assertThat(PastedList.read("John Smith, Director")).containsExactly(new Line("John Smith", "Director", ""));
	}

}
