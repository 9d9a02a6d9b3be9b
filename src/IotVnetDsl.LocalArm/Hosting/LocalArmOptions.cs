using System.Globalization;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>The command line.</summary>
internal sealed record LocalArmOptions(Uri Url, string State)
{
    public const string Usage =
        "Usage: IotVnetDsl.LocalArm --urls http://127.0.0.1:PORT [--https-port PORT] --state DIR [--blobs http://127.0.0.1:10000/devstoreaccount1] [--cloud AzureCloud|AzureUSGovernment|AzureChinaCloud] [--pace quick|azure] [--frozen-clock] [--switch NAME=VALUE]... [--exit-with-stdin]";

    /// <summary>The cloud that is played; null for that of the state, the public one where it is new.</summary>
    public CloudNames? Cloud { get; init; }

    /// <summary>The account of a blob store on this machine; null where blobs are files of the state folder.</summary>
    public Uri? Blobs { get; init; }

    public Pace Pace { get; init; }

    /// <summary>Where https is spoken beside http; null for nowhere.</summary>
    public int? HttpsPort { get; init; }

    /// <summary>The clock moves by <c>/_local/clock/advance</c> only; always so at Azure's pace.</summary>
    public bool FrozenClock { get; init; }

    public IReadOnlyList<(string Name, string Value)> Switches { get; init; } = [];

    public bool ExitWithStandardInput { get; init; }

    public static LocalArmOptions Parse(IReadOnlyList<string> arguments)
    {
        Uri? url = null;
        int? https = null;
        string? state = null;
        CloudNames? cloud = null;
        Uri? blobs = null;
        var pace = Pace.Quick;
        var frozen = false;
        var exitWithInput = false;
        var switches = new List<(string, string)>();
        for (var at = 0; at < arguments.Count; at++)
        {
            switch (arguments[at])
            {
                case "--urls":
                    url = Loopback(Next(arguments, ref at));
                    break;
                case "--https-port":
                    https = Port(Next(arguments, ref at));
                    break;
                case "--state":
                    state = Next(arguments, ref at) is { Length: > 0 } folder ? folder : throw Bad("--state names no folder");
                    break;
                case "--cloud":
                    cloud = CloudOf(Next(arguments, ref at));
                    break;
                case "--blobs":
                    blobs = BlobAccount(Next(arguments, ref at));
                    break;
                case "--pace":
                    pace = PaceOf(Next(arguments, ref at));
                    break;
                case "--switch":
                    switches.Add(Choice(Next(arguments, ref at)));
                    break;
                case "--frozen-clock":
                    frozen = true;
                    break;
                case "--exit-with-stdin":
                    exitWithInput = true;
                    break;
                default:
                    throw Bad($"'{arguments[at]}' is not an option");
            }
        }

        return new LocalArmOptions(url ?? throw Bad("--urls is missing"), state ?? throw Bad("--state is missing"))
        {
            Cloud = cloud,
            Blobs = blobs,
            Pace = pace,
            HttpsPort = https,
            FrozenClock = frozen || pace == Pace.Azure,
            Switches = switches,
            ExitWithStandardInput = exitWithInput,
        };
    }

    private static string Next(IReadOnlyList<string> arguments, ref int at) =>
        ++at < arguments.Count ? arguments[at] : throw Bad($"{arguments[at - 1]} needs a value");

    private static Uri Loopback(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp)
            throw Bad($"--urls takes one http address such as http://127.0.0.1:5010, not '{text}'");
        return url.IsLoopback ? url : throw Bad($"--urls takes a loopback address only, not '{url.Host}': nobody is authenticated here");
    }

    private static Uri BlobAccount(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var account) && account.Scheme == Uri.UriSchemeHttp && account.IsLoopback && account.AbsolutePath.Trim('/') is { Length: > 0 } name && !name.Contains('/')
            ? account
            : throw Bad($"--blobs takes the address of a blob store's account on this machine, such as http://127.0.0.1:10000/devstoreaccount1 of Azurite, not '{text}'");

    private static int Port(string text) => ushort.TryParse(text, CultureInfo.InvariantCulture, out var port) ? port : throw Bad($"--https-port takes a port from 0 to 65535, not '{text}'");

    private static CloudNames CloudOf(string text) => CloudNames.Find(text)
        ?? throw Bad($"--cloud is {string.Join(" or ", CloudNames.All.Select(cloud => $"'{cloud.Name}'"))}, not '{text}'");

    private static Pace PaceOf(string text) => text switch
    {
        "quick" => Pace.Quick,
        "azure" => Pace.Azure,
        _ => throw Bad($"--pace is 'quick' or 'azure', not '{text}'"),
    };

    private static (string, string) Choice(string text) =>
        text.Split('=', 2) is [var name, var value] ? (name, value) : throw Bad($"--switch takes NAME=VALUE, not '{text}'");

    private static StartFailure Bad(string message) => new(ExitCode.BadArguments, $"{message}. {Usage}");
}
