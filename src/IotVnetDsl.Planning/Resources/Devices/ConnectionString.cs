using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Connection strings, as far as they are no secret. Keys are never read: Azure answers <c>****</c> in their place.</summary>
internal static class ConnectionString
{
    public static string WithoutKey(string account, KnownCloud cloud) => $"DefaultEndpointsProtocol=https;AccountName={account};EndpointSuffix={cloud.Storage}";

    /// <summary>What everybody may see of an account's.</summary>
    public static string OfAccount(string account) => $"AccountName={account}";

    /// <summary>What everybody may see of a queue's, topic's or event hub's.</summary>
    public static string OfEntity(string space, string entity, KnownCloud cloud) => $"Endpoint=sb://{cloud.MessagingHost(space)};EntityPath={entity}";

    /// <summary>What everybody may see of a hub's.</summary>
    public static string OfHub(string host) => $"HostName={host}";

    /// <summary>The host of a hub, null where none is stated.</summary>
    public static string? HubHost(string text) => Part(text, "HostName");

    /// <summary>The account's name, null where none is stated.</summary>
    public static string? Account(string text) => Part(text, "AccountName");

    /// <summary>The account or namespace, null where none is stated.</summary>
    public static string? Holder(string text) => Account(text) ?? (Host(text) is { } host ? host.Split('.')[0] : null);

    /// <summary>The account or namespace that an address is of.</summary>
    public static string? HolderIn(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host.Split('.')[0] : null;

    /// <summary>The queue, topic or event hub, null where none is stated.</summary>
    public static string? Entity(string text) => Part(text, "EntityPath");

    /// <summary>Whether what Azure answers has a key, and is for what is wanted.</summary>
    public static bool IsFor(string wanted, string answer) =>
        answer.Contains("Key=", StringComparison.OrdinalIgnoreCase)
        && Fits(Account(wanted), Account(answer)) && Fits(Host(wanted), Host(answer)) && Fits(Entity(wanted), Entity(answer))
        && Fits(HubHost(wanted), HubHost(answer));

    /// <summary>What it is for, in a few words.</summary>
    public static string Words(string text) => Account(text) ?? HubHost(text)
        ?? (Host(text) is { } host ? string.Join('/', new[] { host.Split('.')[0], Entity(text) }.OfType<string>()) : "");

    private static bool Fits(string? wanted, string? answered) =>
        wanted is null || answered is null || wanted.Equals(answered, StringComparison.OrdinalIgnoreCase);

    private static string? Host(string text) => Uri.TryCreate(Part(text, "Endpoint"), UriKind.Absolute, out var address) ? address.Host : null;

    private static string? Part(string text, string name) => text.Split(';')
        .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
        .Where(part => part.Length == 2 && part[0].Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(part => part[1])
        .FirstOrDefault();
}
