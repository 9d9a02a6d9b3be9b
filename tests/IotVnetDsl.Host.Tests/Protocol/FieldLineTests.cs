using CsCheck;
using IotVnetDsl.Protocol;

namespace IotVnetDsl.Host.Tests.Protocol;

public sealed class FieldLineTests
{
    [Fact]
    public void Fields_of_any_text_come_back_as_they_were_and_fit_one_line() =>
        Gen.String[Gen.Char["a\\\t\n\r ä…tnr"], 0, 12].Array[1, 5].Sample(fields =>
        {
            var line = FieldLine.Join(fields);
            return !line.Contains('\n', StringComparison.Ordinal) && FieldLine.Split(line).SequenceEqual(fields);
        });
}
