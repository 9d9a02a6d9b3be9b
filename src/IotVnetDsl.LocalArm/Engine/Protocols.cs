using System.Globalization;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>How writes are answered, by type, kind and api-version.</summary>
internal static class Protocols
{
    private static readonly ILookup<(string Type, OperationKind Kind), (string Since, Protocol Protocol)> Rows = FactTable.Rows("protocols")
        .ToLookup(row => (row[0].ToLowerInvariant(), Enum.Parse<OperationKind>(row[1], ignoreCase: true)), row => (row[2], Read(row)));

    public static Protocol Of(string type, OperationKind kind, string apiVersion) =>
        Find(type, kind, apiVersion) ?? Find(type[..type.IndexOf('/', StringComparison.Ordinal)] + "/*", kind, apiVersion) ?? Find("*", kind, apiVersion)!;

    private static Protocol? Find(string type, OperationKind kind, string apiVersion) => Rows[(type.ToLowerInvariant(), kind)]
        .LastOrDefault(row => apiVersion.Length == 0 || string.CompareOrdinal(row.Since, apiVersion) <= 0).Protocol;

    private static Protocol Read(string[] row) => new(
        int.Parse(row[3], CultureInfo.InvariantCulture),
        row[4].Replace("R", "", StringComparison.Ordinal) switch
        {
            "A" => LongRunning.AzureAsyncOperation,
            "L" => LongRunning.Location,
            "AL" => LongRunning.Both,
            "P" => LongRunning.ProvisioningState,
            _ => LongRunning.None,
        },
        row[4].Contains('R', StringComparison.Ordinal),
        row[4].Contains('S', StringComparison.Ordinal),
        Enum.Parse<AnswerBody>(row[5], ignoreCase: true),
        row[6].Length > 0 ? row[6] : null,
        row.Length > 7 && row[7].Length > 0 ? row[7] : null,
        row.Length > 8 ? int.Parse(row[8], CultureInfo.InvariantCulture) : 204);
}
