package org.yaksoku.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that make a password easy to guess. A password is looked at in its NFKC form,
 * small, and once more with digits read as the letters they stand for; what is covered by
 * such words, by rows of a keyboard or an alphabet and by repetitions counts for nothing.
 */
final class GuessableWords {

	/**
	 * So much must remain: eight letters, or four Hangul, kana or kanji; a digit is half.
	 */
	private static final int ENOUGH = 16;

	private static final int DIFFERENT = 5;

	private static final int ROW = 4;

	private static final String DISGUISES = "0134578@$!|";

	private static final String DISGUISED = "oieastbasil";

	/** Keyboards and alphabets; read in both directions. */
	private static final List<String> ROWS = Stream
		.of("`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
				"!@#$%^&*()_+", "azertyuiop", "qsdfghjklm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ", "가나다라마바사아자차카타파하",
				"あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
				"いろはにほへとちりぬるをわかよたれそつねならむ", "abcdefghijklmnopqrstuvwxyz", "01234567890", "일이삼사오육칠팔구십", "一二三四五六七八九十")
		.map(GuessableWords::small)
		.toList();

	private final Set<String> words;

	private GuessableWords(Set<String> words) {
		this.words = words;
	}

	/** The words that are common everywhere, from the list beside this class. */
	static GuessableWords common() {
		return new GuessableWords(
				GuessableWordList.read().flatMap(GuessableWords::plain).collect(Collectors.toUnmodifiableSet()));
	}

	/** How many different words there are. */
	int count() {
		return this.words.size();
	}

	/** These words and some more, each also in its parts. */
	GuessableWords with(Collection<String> more) {
		Set<String> all = new HashSet<>(this.words);
		more.stream().flatMap(GuessableWords::plain).forEach(all::add);
		return new GuessableWords(all);
	}

	/** Whether a password is made of these words, and of little else. */
	boolean make(String password) {
		String small = small(password);
		return isLittle(small) || isLittle(undisguised(small));
	}

	private boolean isLittle(String password) {
		int[] characters = once(password).codePoints().toArray();
		BitSet covered = new BitSet(characters.length);
		coverWords(characters, covered);
		coverRows(characters, covered);
		coverRepetitions(characters, covered);
		int weight = 0;
		Set<Integer> different = new HashSet<>();
		for (int i = covered.nextClearBit(0); i < characters.length; i = covered.nextClearBit(i + 1)) {
			if (Character.isLetterOrDigit(characters[i])) {
				weight += Character.isDigit(characters[i]) ? 1 : isSyllable(characters[i]) ? 4 : 2;
				different.add(characters[i]);
			}
		}
		return weight < ENOUGH || different.size() * (isMostlySyllables(different) ? 2 : 1) < DIFFERENT;
	}

	private void coverWords(int[] characters, BitSet covered) {
		String text = new String(characters, 0, characters.length);
		for (String word : this.words) {
			for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
				int from = text.codePointCount(0, at);
				covered.set(from, from + word.codePointCount(0, word.length()));
			}
		}
	}

	private static void coverRows(int[] characters, BitSet covered) {
		for (int i = 0; i + ROW <= characters.length; i++) {
			String part = new String(characters, i, ROW);
			String back = new StringBuilder(part).reverse().toString();
			if (ROWS.stream().anyMatch((it) -> it.contains(part) || it.contains(back))) {
				covered.set(i, i + ROW);
			}
		}
	}

	/** The second and every further one of the same characters in a row. */
	private static void coverRepetitions(int[] characters, BitSet covered) {
		for (int i = 1; i < characters.length; i++) {
			if (characters[i] == characters[i - 1]) {
				covered.set(i);
			}
		}
	}

	/** What is repeated, once: the shortest beginning of which all the rest is made. */
	private static String once(String text) {
		int[] characters = text.codePoints().toArray();
		for (int period = 1; period <= characters.length / 2; period++) {
			int length = period;
			while (length < characters.length && characters[length] == characters[length - period]) {
				length++;
			}
			if (length == characters.length) {
				return new String(characters, 0, period);
			}
		}
		return text;
	}

	/** A word and its parts, without those so short that they stand in everything. */
	private static Stream<String> plain(String word) {
		String small = small(word);
		return Stream
			.concat(Stream.of(small.replaceAll("[^\\p{L}\\p{N}]", "")), Arrays.stream(small.split("[^\\p{L}\\p{N}]+")))
			.filter((it) -> it.length() >= (it.codePoints().allMatch(GuessableWords::isSyllable) ? 2 : 3));
	}

	private static String small(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	private static String undisguised(String text) {
		StringBuilder read = new StringBuilder(text);
		for (int i = 0; i < read.length(); i++) {
			int at = DISGUISES.indexOf(read.charAt(i));
			if (at >= 0) {
				read.setCharAt(i, DISGUISED.charAt(at));
			}
		}
		return read.toString();
	}

	private static boolean isMostlySyllables(Set<Integer> characters) {
		return characters.stream().filter(GuessableWords::isSyllable).count() * 2 > characters.size();
	}

	/** One that says as much as two letters: there are so many of them. */
	private static boolean isSyllable(int character) {
		return switch (Character.UnicodeScript.of(character)) {
			case HANGUL, HAN, HIRAGANA, KATAKANA -> true;
			default -> false;
		};
	}

}
