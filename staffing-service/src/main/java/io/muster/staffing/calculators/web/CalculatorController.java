package io.muster.staffing.calculators.web;

import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Numeral;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.formulas.Catalogue;
import io.muster.support.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each formula alone, for teaching and checking. */
@RestController
@RequestMapping("/api/v1/calculators")
class CalculatorController {

    /** A series of the longest length, with all digits, takes a tenth of it. */
    static final int LARGEST_BODY = 1 << 20;

    private final Catalogue catalogue = new Catalogue();

    @GetMapping
    List<CalculatorView> all() {
        return catalogue.all().stream().map(CalculatorView::of).toList();
    }

    @GetMapping("/{name}")
    ResponseEntity<?> calculator(@PathVariable String name) {
        return catalogue
                .find(name)
                .<ResponseEntity<?>>map(calculator -> ResponseEntity.ok(CalculatorView.of(calculator)))
                .orElseGet(() -> Refusals.unknown(name, catalogue.names()));
    }

    @PostMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> calculate(@PathVariable String name, InputStream body) throws IOException {
        Optional<Calculator> calculator = catalogue.find(name);
        if (calculator.isEmpty()) {
            return Refusals.unknown(name, catalogue.names());
        }
        byte[] text = body.readNBytes(LARGEST_BODY + 1);
        return text.length > LARGEST_BODY ? Refusals.tooLarge(LARGEST_BODY) : calculate(calculator.get(), text);
    }

    private static ResponseEntity<?> calculate(Calculator calculator, byte[] text) {
        try {
            return switch (calculator.calculate(StrictJson.object(text, Numeral::new))) {
                case Outcome.Answer answer -> ResponseEntity.ok(AnswerView.of(calculator, answer));
                case Outcome.Refused refused -> Refusals.impossible(calculator.name(), refused.problems());
            };
        } catch (StrictJson.Unreadable broken) {
            return Refusals.broken(broken.reason());
        }
    }
}
