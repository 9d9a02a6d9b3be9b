namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Connection strings of storage accounts, as far as they are no secret.</summary>
internal static class ConnectionString
{
    public static string WithoutKey(string account) => $"DefaultEndpointsProtocol=https;AccountName={account};EndpointSuffix=core.windows.net";

    /// <summary>The account's name, null where none is stated. Keys are never read.</summary>
    public static string? Account(string text) => text.Split(';')
        .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
        .Where(part => part.Length == 2 && part[0].Equals("AccountName", StringComparison.OrdinalIgnoreCase))
        .Select(part => part[1])
        .FirstOrDefault();
}
