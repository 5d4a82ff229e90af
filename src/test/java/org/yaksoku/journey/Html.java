package org.yaksoku.journey;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Asks the Nu Html Checker about a page.
 */
final class Html {

	private static final SimpleDocumentValidator VALIDATOR = validator();

	private Html() {
	}

	/** What is wrong with the page, empty where it is valid. */
	static synchronized List<String> errors(String page) {
		List<String> errors = new ArrayList<>();
		ErrorHandler handler = new ErrorHandler() {

			@Override
			public void warning(SAXParseException ex) {
			}

			@Override
			public void error(SAXParseException ex) {
				errors.add(ex.getLineNumber() + ": " + ex.getMessage());
			}

			@Override
			public void fatalError(SAXParseException ex) {
				error(ex);
			}

		};
		try {
			VALIDATOR.setUpValidatorAndParsers(handler, true, false);
			VALIDATOR.checkHtmlInputSource(new InputSource(new StringReader(page)));
		}
		catch (SAXException ex) {
			errors.add(String.valueOf(ex.getMessage()));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return errors;
	}

	// the address is only a name: the schema is inside the library
	private static SimpleDocumentValidator validator() {
		SimpleDocumentValidator validator = new SimpleDocumentValidator();
		try {
			validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new DefaultHandler());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return validator;
	}

}
