using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Hosting;

namespace IotVnetDsl.LocalArm.Tests.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public void The_whole_command_line_is_understood()
    {
        var options = LocalArmOptions.Parse(["--urls", "http://127.0.0.1:5010", "--https-port", "5011", "--state", "dir", "--pace", "azure", "--cloud", "azureusgovernment", "--blobs", "http://127.0.0.1:10000/devstoreaccount1", "--switch", "page-size=5", "--exit-with-stdin"]);
        Assert.Equal(5010, options.Url.Port);
        Assert.Equal(5011, options.HttpsPort);
        Assert.Equal(Pace.Azure, options.Pace);
        Assert.Equal("/devstoreaccount1", options.Blobs?.AbsolutePath);
        Assert.Equal("AzureUSGovernment", options.Cloud?.Name);
        Assert.True(options.FrozenClock);
        Assert.True(options.ExitWithStandardInput);
        Assert.Equal([("page-size", "5")], options.Switches);
    }

    [Theory]
    [InlineData("--state dir", "--urls is missing")]
    [InlineData("--urls http://127.0.0.1:0", "--state is missing")]
    [InlineData("--urls http://127.0.0.1:0 --state ", "--state names no folder")]
    [InlineData("--urls http://192.0.2.1:80 --state dir", "loopback")]
    [InlineData("--urls https://127.0.0.1:0 --state dir", "http address")]
    [InlineData("--urls http://127.0.0.1:0 --state dir --pace slow", "quick")]
    [InlineData("--urls http://127.0.0.1:0 --state dir --cloud AzureGermanCloud", "'AzureChinaCloud' or 'AzureCloud' or 'AzureUSGovernment'")]
    [InlineData("--urls http://127.0.0.1:0 --state dir --switch page-size", "NAME=VALUE")]
    [InlineData("--urls http://127.0.0.1:0 --state", "needs a value")]
    [InlineData("--urls http://127.0.0.1:0 --state dir --https-port x", "0 to 65535")]
    [InlineData("--urls http://127.0.0.1:0 --state dir --blobs http://127.0.0.1:10000", "devstoreaccount1 of Azurite")]
    [InlineData("--urls http://127.0.0.1:0 --state dir --blobs http://192.0.2.1:10000/devstoreaccount1", "on this machine")]
    [InlineData("--verbose", "not an option")]
    public void What_is_wrong_is_said_in_one_line(string line, string expected)
    {
        var failure = Assert.Throws<StartFailure>(() => LocalArmOptions.Parse(line.Split(' ')));
        Assert.Equal(ExitCode.BadArguments, failure.Code);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }
}
