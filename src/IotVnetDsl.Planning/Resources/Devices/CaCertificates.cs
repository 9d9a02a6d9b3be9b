using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Authorities that certify devices, of a hub or of a provisioning service.</summary>
internal abstract class CaCertificates : ChildResourceType
{
    public override string Member => "Certificates";

    public override string ItemType => "CaCertificate";

    public override string ArmType => $"{ParentType}/certificates";

    public override string Segment => "certificates";

    public override Tier Tier => Tier.HubChild;

    // Azure wants the etag of what is changed or deleted.
    public override bool ObeysConditions => true;

    public override ImmutableArray<string> ReadOnly =>
        ["properties.subject", "properties.expiry", "properties.thumbprint", "properties.created", "properties.updated"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("certificate", "properties.certificate")
        {
            Mapping = new Member("Content", Codec.Text),
            Comparison = Comparison.Certificate,
            // A write over it would hand the proof of possession on to one that nobody has proved.
            Immutable = new("what was proved of a certificate does not hold for another; declare that one beside it, by another name", Replaces: true),
            Text = content => Read(content.ToString()) is var (subject, thumbprint) ? $"{subject} {thumbprint}" : "no certificate",
        },
        new("verified", "properties.isVerified") { Mapping = new Member("IsVerified", Codec.Flag), Text = Words.YesOrNo },
    ];

    /// <summary>What is told of a certificate; null where the text is none. It may be PEM, the Base64 of PEM, or of the certificate itself.</summary>
    internal static (string Subject, string Thumbprint)? Read(string text)
    {
        try
        {
            using var certificate = Parse(text);
            return (certificate.Subject, certificate.Thumbprint);
        }
        catch (Exception malformed) when (malformed is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2 Parse(string text)
    {
        if (IsPem(text))
            return X509Certificate2.CreateFromPem(text);
        var bytes = Convert.FromBase64String(text);
        return Encoding.ASCII.GetString(bytes) is var inside && IsPem(inside) ? X509Certificate2.CreateFromPem(inside) : new X509Certificate2(bytes);
    }

    private static bool IsPem(string text) => text.Contains("-----BEGIN", StringComparison.Ordinal);
}

internal sealed class HubCertificates : CaCertificates
{
    public override string GraphType => "IotHub";

    public override string ParentType => "Microsoft.Devices/IotHubs";

    public override string ApiVersion => "2023-06-30";

    public override string Theme => "hub";
}

internal sealed class ProvisioningCertificates : CaCertificates
{
    public override string GraphType => "DeviceProvisioningService";

    public override string ParentType => "Microsoft.Devices/provisioningServices";

    public override string ApiVersion => "2026-08-31";

    public override string Theme => "provisioning";
}
