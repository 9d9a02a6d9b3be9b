using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Terminal;

public sealed class ScreenTests
{
    [Fact]
    public void Wraps_moves_up_and_erases_as_a_terminal_does() => Assert.Equal(
        ["kept", "01234567", "89", "drawn", ""],
        new Screen(8).Write("kept\r\n0123456789\r\nframe\r\n\u001b[1F\u001b[Jdr\u001b[1mawn\r\n").Lines);
}
