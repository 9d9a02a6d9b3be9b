using System.Globalization;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Which resource providers a subscription has registered.</summary>
internal sealed class ProviderRegistrations(Cloud cloud)
{
    private static readonly string[] Always = ["Microsoft.Authorization", "Microsoft.Resources"];

    public bool IsRegistered(string subscription, string providerNamespace) => State(subscription, providerNamespace) == "Registered";

    public string State(string subscription, string providerNamespace)
    {
        if (IsAlways(providerNamespace) || cloud.Switches.Is(Switches.ProviderRegistration, "registered"))
            return "Registered";
        if (cloud.Store.Settings.Find(Key(subscription, providerNamespace)) is not { } registered)
            return "NotRegistered";
        return DateTimeOffset.Parse(registered.Value, CultureInfo.InvariantCulture) <= cloud.Clock.Now ? "Registered" : "Registering";
    }

    public void Register(string subscription, string providerNamespace)
    {
        if (State(subscription, providerNamespace) != "NotRegistered")
            return;
        var done = cloud.Clock.Now + cloud.Timing.Of("Microsoft.Resources/providers", OperationKind.Create);
        cloud.Store.Settings.Put(new Setting(Key(subscription, providerNamespace), done.ToString("O", CultureInfo.InvariantCulture)));
    }

    public void Unregister(string subscription, string providerNamespace) => cloud.Store.Settings.Remove(Key(subscription, providerNamespace));

    public static bool IsAlways(string providerNamespace) => Always.Contains(providerNamespace, StringComparer.OrdinalIgnoreCase);

    private static string Key(string subscription, string providerNamespace) =>
        $"registration/{subscription}/{providerNamespace}".ToLowerInvariant();
}
