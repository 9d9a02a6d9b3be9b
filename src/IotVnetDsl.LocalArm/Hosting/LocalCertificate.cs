using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>
/// The certificate under which https is spoken: made at the first start, for the names of this machine, and kept in the state
/// folder. Clients are told to trust <see cref="Path"/>; nobody else does.
/// </summary>
internal sealed class LocalCertificate : IDisposable
{
    private const int Years = 5;

    private LocalCertificate(string path, X509Certificate2 certificate)
    {
        Path = path;
        Certificate = certificate;
    }

    /// <summary>Of the public part, in PEM.</summary>
    public string Path { get; }

    public X509Certificate2 Certificate { get; }

    public static LocalCertificate In(string folder, DateTimeOffset now)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, "https.pem"));
        var key = System.IO.Path.ChangeExtension(path, ".key");
        try
        {
            if (!File.Exists(path) || !File.Exists(key) || IsOver(path, now))
                Make(path, key, now);
            using var read = X509Certificate2.CreateFromPemFile(path, key);
            // Not every platform takes a key that was never in a store.
            return new LocalCertificate(path, X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartFailure(ExitCode.StateUnusable, $"the certificate '{path}' cannot be used: {e.Message}");
        }
    }

    public void Dispose() => Certificate.Dispose();

    private static bool IsOver(string path, DateTimeOffset now)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(path);
        return certificate.NotAfter < now;
    }

    private static void Make(string path, string keyPath, DateTimeOffset now)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Local ARM", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        WriteForOwner(keyPath, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(path, certificate.ExportCertificatePem());
    }

    private static void WriteForOwner(string path, string text)
    {
        // The mode counts where a file is made, not where one is written again.
        File.Delete(path);
        using var writer = new StreamWriter(OwnFile.Open(path, FileMode.CreateNew, FileShare.None));
        writer.Write(text);
    }
}
