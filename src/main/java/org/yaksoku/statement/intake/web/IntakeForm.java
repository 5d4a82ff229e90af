package org.yaksoku.statement.intake.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.intake.Paragraph;
import org.yaksoku.statement.intake.Refusal;
import org.yaksoku.statement.intake.SourceReader;
import org.yaksoku.statement.intake.SourceText;
import org.yaksoku.statement.intake.Unreadable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a browser may send as the text of a statement: for each language pasted words or a
 * file. What was pasted with its formatting comes twice, in words and as HTML.
 */
@NullUnmarked
record IntakeForm(String textKo, String textJa, String textEn, String richKo, String richJa, String richEn,
		MultipartFile fileKo, MultipartFile fileJa, MultipartFile fileEn) {

	static IntakeForm blank() {
		return new IntakeForm("", "", "", "", "", "", null, null, null);
	}

	/**
	 * The texts of all languages that have one. What cannot be read becomes a mistake of
	 * its field.
	 */
	Map<Language, List<Paragraph>> read(Errors mistakes) {
		Map<Language, List<Paragraph>> texts = new EnumMap<>(Language.class);
		read(texts, mistakes, Language.KO, this.textKo, this.richKo, this.fileKo);
		read(texts, mistakes, Language.JA, this.textJa, this.richJa, this.fileJa);
		read(texts, mistakes, Language.EN, this.textEn, this.richEn, this.fileEn);
		if (texts.isEmpty() && !mistakes.hasErrors()) {
			mistakes.rejectValue("textKo", "Nothing.intakeForm");
		}
		return texts;
	}

	private static void read(Map<Language, List<Paragraph>> texts, Errors mistakes, Language language, String text,
			String rich, MultipartFile file) {
		boolean pasted = text != null && !text.isBlank();
		boolean chosen = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty();
		String name = language.name().charAt(0) + language.code().substring(1);
		if (pasted && chosen) {
			mistakes.rejectValue("file" + name, "Both.intakeForm");
		}
		else if (pasted || chosen) {
			try {
				SourceText source = chosen ? upload(file)
						: (rich != null && !rich.isBlank()) ? SourceReader.rich(rich) : SourceReader.paste(text);
				texts.put(language, source.paragraphs());
			}
			catch (Unreadable ex) {
				mistakes.rejectValue((chosen ? "file" : "text") + name, "Refusal." + ex.reason());
			}
		}
	}

	private static SourceText upload(MultipartFile file) {
		if (file.getSize() > SourceReader.LARGEST_FILE) {
			throw new Unreadable(Refusal.TOO_LARGE);
		}
		try {
			return SourceReader.upload(file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
