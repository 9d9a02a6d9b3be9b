namespace IotVnetDsl.LocalArm.Facts;

/// <summary>Which least versions of TLS a type takes.</summary>
internal static class TlsVersions
{
    private static readonly ILookup<(string Type, string Tls), (string Since, string Before)> Rows = FactTable.Rows("tls-versions").ToLookup(row => (row[0], row[1]), row => (row[2], row[3]));

    public static bool AreTaken(string type, string tls, string apiVersion) => Rows[(type, tls)].All(row =>
        string.CompareOrdinal(apiVersion, row.Since) >= 0 && (row.Before.Length == 0 || string.CompareOrdinal(apiVersion, row.Before) < 0));
}
