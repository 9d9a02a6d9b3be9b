using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>A certification authority of a hub or a provisioning service: what is there is changed by its etag only.</summary>
internal abstract class Certificate : ResourceType
{
    private const string Content = "properties.certificate";

    public override NameRule NameRule { get; } = new(1, 64, "^[A-Za-z0-9._-]+$", "A certificate's name has 1 to 64 letters, digits, hyphens, periods and underscores.");

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(25, id.Parent!);

    public override Refusal QuotaExceeded(string message) => new IotHubError(IotHubError.Generic, message);

    public override EtagForm Etag => EtagForm.Bare;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } =
        ["properties.subject", "properties.expiry", "properties.thumbprint", "properties.created", "properties.updated"];

    public override IReadOnlyList<string> Stamps { get; } = ["properties.updated"];

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText(Content)];

    public override Refusal InvalidValue(string message, string? target = null) => new IotHubError(IotHubError.Generic, message);

    public override Refusal InvalidName(string name) => InvalidValue($"Invalid certificate name '{name}'. {NameRule.Meaning}");

    public override Refusal EtagMismatch(ResourceId id) => new IotHubError(IotHubError.EtagMismatch, $"The certificate '{id.Name}' is not written without its ETag.");

    public override void CheckPrecondition(Cloud cloud, ArmRequest request, ResourceRecord? existing)
    {
        if (existing is not null && request.Header("If-Match") is null)
            throw EtagMismatch(existing.Id);
    }

    public override void Prepare(WriteContext write)
    {
        using var certificate = Read(write.Body.Text(Content)!) ?? throw InvalidValue($"The certificate '{write.Id.Name}' is no X.509 certificate.");
        var isOther = write.Existing?.Body.Text("properties.thumbprint") != certificate.Thumbprint;
        var now = write.Cloud.Clock.Now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        write.Body.Put(Content, Convert.ToBase64String(certificate.RawData));
        write.Body.Put("properties.subject", certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
        write.Body.Put("properties.thumbprint", certificate.Thumbprint);
        write.Body.Put("properties.expiry", certificate.NotAfter.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture));
        write.Body.Put("properties.created", write.Existing?.Body.Text("properties.created") ?? now);
        write.Body.Put("properties.updated", now);
        // Who has proved to have the key of one has proved nothing of another.
        write.Body.PutIfAbsent("properties.isVerified", !isOther && write.Existing?.Body.At("properties.isVerified")?.GetValue<bool>() == true);
    }

    private static X509Certificate2? Read(string text)
    {
        try
        {
            var pem = text.Contains("-----BEGIN", StringComparison.Ordinal) ? text : Encoding.UTF8.GetString(Convert.FromBase64String(text));
            return pem.Contains("-----BEGIN", StringComparison.Ordinal) ? X509Certificate2.CreateFromPem(pem) : X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text));
        }
        catch (Exception malformed) when (malformed is FormatException or CryptographicException)
        {
            return null;
        }
    }
}

internal sealed class HubCertificate : Certificate
{
    public override string Name => IotHub.TypeName + "/certificates";
}

internal sealed class ProvisioningCertificate : Certificate
{
    public override string Name => ProvisioningService.TypeName + "/certificates";
}
