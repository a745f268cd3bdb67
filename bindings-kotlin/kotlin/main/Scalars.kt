package dev.tenure

import kotlinx.serialization.KSerializer
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import java.math.BigDecimal
import java.time.LocalDate

/** A civil day as text. Java prints years beyond 9999 with a sign; the engine says that such a day is out of its range. */
internal object DayText : KSerializer<LocalDate> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.tenure.Day", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: LocalDate): Unit = encoder.encodeString(value.toString())

    override fun deserialize(decoder: Decoder): LocalDate = LocalDate.parse(decoder.decodeString())
}

/** A decimal number as text, with an exponent where Java has one: written out, `1E+1000000000` fills a gigabyte. */
internal object DecimalText : KSerializer<BigDecimal> {
    /** Some 1,200 decimal digits: far more than the engine takes, few enough to print at once. */
    private const val MOST_BITS = 4096

    /** Stands for a number of still more digits, whose printing takes seconds; the engine refuses both as too long. */
    private val TOO_LONG = "9".repeat(80)

    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("dev.tenure.Decimal", PrimitiveKind.STRING)

    override fun serialize(encoder: Encoder, value: BigDecimal) {
        val printable = value.unscaledValue().bitLength() <= MOST_BITS
        encoder.encodeString(if (printable) value.toString() else TOO_LONG)
    }

    override fun deserialize(decoder: Decoder): BigDecimal = BigDecimal(decoder.decodeString())
}
