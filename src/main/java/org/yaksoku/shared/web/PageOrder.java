package org.yaksoku.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * Tells the mistakes of a form in the order of its fields, which a form has from its
 * page; a rule about a field stands with it.
 */
final class PageOrder extends SpringValidatorAdapter {

	PageOrder(Validator validator) {
		super(validator);
	}

	@Override
	protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
		super.processConstraintViolations(violations.stream()
			.sorted(Comparator.comparingInt(PageOrder::place))
			.collect(Collectors.toCollection(LinkedHashSet::new)), errors);
	}

	private static int place(ConstraintViolation<Object> violation) {
		Class<?> form = violation.getRootBeanClass();
		RecordComponent[] components = form.isRecord() ? form.getRecordComponents() : new RecordComponent[0];
		List<String> fields = Arrays.stream(components).map(RecordComponent::getName).toList();
		String named = violation.getPropertyPath().toString().replaceAll("[.\\[].*", "");
		int place = fields.indexOf(Rules.beside(form, named));
		return (place >= 0) ? place : fields.size();
	}

}
