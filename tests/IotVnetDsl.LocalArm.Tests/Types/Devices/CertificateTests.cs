using System.Text;
using System.Text.Json;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class CertificateTests
{
    private const string Root =
        "MIIBhTCCASugAwIBAgIUchYMgy6gUya7DF68tIxvqlD6l0swCgYIKoZIzj0EAwIwFzEVMBMGA1UEAwwMQ29udG9zbyBSb290MCAXDTI2MTEyOTA4NTIxOFoY"
        + "DzIxMjYxMTA1MDg1MjE4WjAXMRUwEwYDVQQDDAxDb250b3NvIFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARGQeZxQLpvNeOOHLOEQdM1+UoYgyjw"
        + "zJwW6zYkQ2cmvYVbTbbch2vPwYqpBAT92kJELux0FQQ+L+LgFYTXXC+Io1MwUTAdBgNVHQ4EFgQU9xbJ5PfG67PYUTpCxq9D/W9QyjMwHwYDVR0jBBgwFoAU"
        + "9xbJ5PfG67PYUTpCxq9D/W9QyjMwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBAn02hgbrIfBcGDxW7ktywwIPzxtfy/zo7V6+QAuVJpAIh"
        + "ALhxO5ADCrMFVJ+WLOlGsb8Hx37+iRKIuMJXTRfB4wL5";

    private static readonly string Of = Plant.Hub + "/certificates/root";

    [Fact]
    public async Task It_is_taken_in_each_form_and_shown_as_one()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var pem = $"-----BEGIN CERTIFICATE-----\n{Root}\n-----END CERTIFICATE-----\n";
        foreach (var (name, text) in new[] { ("der", Root), ("pem", pem), ("packed", Convert.ToBase64String(Encoding.ASCII.GetBytes(pem))) })
        {
            var made = (await arm.Put($"{Plant.Hub}/certificates/{name}", Body(text)).Expect(201)).Json;
            Assert.Equal((Root, "Contoso Root", "false"), (made.Text("properties.certificate"), made.Text("properties.subject"), made.At("properties.isVerified")!.ToJsonString()));
        }

        await arm.Put(Of, Body("none")).Expect(400, "400000");
    }

    [Fact]
    public async Task What_is_there_is_written_by_its_etag_alone()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var etag = (await arm.Put(Of, Body(Root)).Expect(201)).Json.Text("etag")!;
        await arm.Put(Of, Body(Root)).Expect(412, "412001");
        await arm.Put(Of, Body(Root), ("If-Match", etag)).Expect(200);
    }

    private static string Body(string certificate) => $$"""{"properties": {"certificate": {{JsonSerializer.Serialize(certificate)}} } }""";
}
