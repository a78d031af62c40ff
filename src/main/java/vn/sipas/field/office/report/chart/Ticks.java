package vn.sipas.field.office.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jfree.chart.axis.NumberTickUnit;
import vn.sipas.field.office.report.table.Numbers;

/** The lower axis' numbers, written as everywhere else. */
final class Ticks extends NumberTickUnit {

    private static final long serialVersionUID = 1;
    private static final int DECIMALS = 2;

    private final transient Numbers numbers;

    Ticks(double step, Numbers numbers) {
        super(step);
        this.numbers = numbers;
    }

    @Override
    public String valueToString(double value) {
        BigDecimal bare =
                new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return numbers.decimal(bare.scale() < 0 ? bare.setScale(0) : bare);
    }
}
