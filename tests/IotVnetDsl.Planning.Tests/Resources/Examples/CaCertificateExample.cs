namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>Devices of an authority's: it is known to the service that gives them to a hub, and to the hub.</summary>
public sealed record CaCertificateExample : Example
{
    internal const string Root =
        "MIIBhTCCASugAwIBAgIUchYMgy6gUya7DF68tIxvqlD6l0swCgYIKoZIzj0EAwIwFzEVMBMGA1UEAwwMQ29udG9zbyBSb290MCAXDTI2MTEyOTA4NTIxOFoY"
        + "DzIxMjYxMTA1MDg1MjE4WjAXMRUwEwYDVQQDDAxDb250b3NvIFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARGQeZxQLpvNeOOHLOEQdM1+UoYgyjw"
        + "zJwW6zYkQ2cmvYVbTbbch2vPwYqpBAT92kJELux0FQQ+L+LgFYTXXC+Io1MwUTAdBgNVHQ4EFgQU9xbJ5PfG67PYUTpCxq9D/W9QyjMwHwYDVR0jBBgwFoAU"
        + "9xbJ5PfG67PYUTpCxq9D/W9QyjMwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBAn02hgbrIfBcGDxW7ktywwIPzxtfy/zo7V6+QAuVJpAIh"
        + "ALhxO5ADCrMFVJ+WLOlGsb8Hx37+iRKIuMJXTRfB4wL5";

    public IotHub Hub => new("example-certified") { Sku = IotHubSku.S1, Certificates = [new("contoso-root", Root) { IsVerified = true }] };

    public DeviceProvisioningService Provisioning => new("example-enrolling")
    {
        AllocationPolicy = AllocationPolicy.Static,
        Certificates = [new("contoso-root", Root) { IsVerified = false }],
    };
}
