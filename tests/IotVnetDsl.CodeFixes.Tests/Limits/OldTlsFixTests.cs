using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class OldTlsFixTests
{
    [Fact]
    public Task Asks_for_what_every_service_knows() => FixTest<OldTlsFix>.Members(
        """    public StorageAccount Archive => new("plantarchive") { {|IVD5009:MinimumTlsVersion = TlsVersion.Tls10|} };""",
        """    public StorageAccount Archive => new("plantarchive") { MinimumTlsVersion = TlsVersion.Tls12 };""");

    [Fact]
    public Task Fixes_three_at_once() => FixTest<OldTlsFix>.Members(
        """
            public StorageAccount Archive => new("plantarchive") { {|IVD5009:MinimumTlsVersion = TlsVersion.Tls10|} };
            public EventHubsNamespace Streams => new("plant-streams") { {|IVD5009:MinimumTlsVersion = TlsVersion.Tls10|} };
            public ServiceBusNamespace Messages => new("plant-messages") { {|IVD5009:MinimumTlsVersion = TlsVersion.Tls11|} };
        """,
        """
            public StorageAccount Archive => new("plantarchive") { MinimumTlsVersion = TlsVersion.Tls12 };
            public EventHubsNamespace Streams => new("plant-streams") { MinimumTlsVersion = TlsVersion.Tls12 };
            public ServiceBusNamespace Messages => new("plant-messages") { MinimumTlsVersion = TlsVersion.Tls12 };
        """,
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<OldTlsFix>.Sources(
        [FixTest<OldTlsFix>.Plant("    public StorageAccount Archive => Accounts.Archive;"), Accounts("{|IVD5009:MinimumTlsVersion = TlsVersion.Tls10|}")],
        [FixTest<OldTlsFix>.Plant("    public StorageAccount Archive => Accounts.Archive;"), Accounts("MinimumTlsVersion = TlsVersion.Tls12")]);

    private static string Accounts(string version) => $$"""
        internal static class Accounts
        {
            public static StorageAccount Archive => new("plantarchive") { {{version}} };
        }

        """;
}
