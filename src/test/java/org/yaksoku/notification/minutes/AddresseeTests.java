package org.yaksoku.notification.minutes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaksoku.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AddresseeTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'',
			value = { "김민지 <Kim@Example.org>|김민지|kim@example.org", "kim@example.org|kim@example.org|kim@example.org",
					"  佐藤 花子  sato.hanako@jcci.example.jp |佐藤 花子|sato.hanako@jcci.example.jp",
					"\"Lee, J.\" <lee+minutes@example.co.kr>|Lee, J.|lee+minutes@example.co.kr",
					"<park@example.org>|park@example.org|park@example.org" },
			delimiter = '|')
	void readsNameAndAddress(String line, String name, String address) {
		assertThat(Addressee.of(line, MinutesPart.INFORMED, Language.KO)).hasValueSatisfying((it) -> {
			assertThat(it.name()).isEqualTo(name);
			assertThat(it.address()).isEqualTo(address);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "김민지", "kim@", "@example.org", "kim@localhost", "kim@example.org, lee@example.org 외",
			"kim@example.org\nBcc: x@example.org y" })
	void refusesWhatIsNone(String line) {
		assertThat(Addressee.of(line, MinutesPart.INFORMED, Language.KO)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "02-123-4567 / kim@example.org, kim@example.org", "kim@example.org, kim@example.org" })
	void findsTheAddressInAContact(String contact, String address) {
		assertThat(Addressee.addressIn(contact)).contains(address);
	}

}
