using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class NewTlsFixTests
{
    [Fact]
    public Task Fixes_three_at_once() => FixTest<NewTlsFix>.Members(
        """
            public IotHub Hub => new("plant-hub") { {|IVD5012:MinimumTlsVersion = TlsVersion.Tls13|} };
            public EventHubsNamespace Streams => new("plant-streams") { {|IVD5012:MinimumTlsVersion = TlsVersion.Tls13|} };
            public ServiceBusNamespace Messages => new("plant-messages") { {|IVD5012:MinimumTlsVersion = TlsVersion.Tls13|} };
        """,
        """
            public IotHub Hub => new("plant-hub") { MinimumTlsVersion = TlsVersion.Tls12 };
            public EventHubsNamespace Streams => new("plant-streams") { MinimumTlsVersion = TlsVersion.Tls12 };
            public ServiceBusNamespace Messages => new("plant-messages") { MinimumTlsVersion = TlsVersion.Tls12 };
        """,
        iterations: 3);
}
