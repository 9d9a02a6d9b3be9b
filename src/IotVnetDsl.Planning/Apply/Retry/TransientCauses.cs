using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Apply.Retry;

/// <summary>
/// Refusals that pass by themselves: other operations in progress, and what Azure shows late (identities, roles, new resources). How long each
/// may last is from Azure's documentation, checked November 2026: role assignments take up to 10 minutes to be effective.
/// </summary>
internal static class TransientCauses
{
    /// <summary>Status of the answer that tells how an operation has failed: it is no refusal of the question.</summary>
    private const int OfOperation = 200;

    /// <summary>How long what is done may not be seen.</summary>
    public static readonly TimeSpan Visibility = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan OtherOperation = TimeSpan.FromMinutes(15);

    public static TransientCause InProgress { get; } = new("another operation on it is in progress", OtherOperation);

    /// <summary>
    /// A hub that is being written answers 409 with a number; so does one whose name is taken, but only to its creation. Whether it is there tells
    /// the one from the other.
    /// </summary>
    public static bool IsHubTakenOrInTransition(PlanOperation operation, ArmError error) => IsHubTransition(error)
        && operation.Mode == WriteMode.Put && string.Equals(operation.Resource.ArmType, "Microsoft.Devices/IotHubs", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// A hub tests its endpoints at the write, an account or namespace its key, an event hub its capture, and may not use one: no identity, no role,
    /// or none in effect yet. In which words event hubs say so stands nowhere.
    /// </summary>
    public static bool IsWantOfRight(ArmError error) => error.Is("400116") || error.Is("KeyVaultAuthenticationFailure")
        || (error.Status == 400 && (error.Message.Contains("KeyVault", StringComparison.OrdinalIgnoreCase) || error.Message.Contains("permission", StringComparison.OrdinalIgnoreCase)));

    /// <summary>What others must do first; null where that is not the matter.</summary>
    public static string? WaitOf(PlanOperation operation, ArmError error) => error.Is("ServiceProviderNotProvisioned")
        ? ProviderOf(operation.Resource.Id.Split("/peerings/")[0])
        : null;

    /// <summary>What the provider of a circuit must do first.</summary>
    public static string ProviderOf(string circuit) =>
        $"the provider of circuit '{ResourceId.Name(circuit)}' has not provisioned it yet. Give the provider its service key (az network express-route show --ids {circuit} --query serviceKey)";

    /// <param name="operation">What was refused.</param>
    /// <param name="error">Azure's answer.</param>
    /// <param name="dependencyAge">How long ago the youngest operation that it depends on was finished; null where none was in this run.</param>
    public static TransientCause? Of(PlanOperation operation, ArmError error, TimeSpan? dependencyAge)
    {
        if (error.Says("ReferencedResourceNotProvisioned"))
            return new($"{Named(error) ?? "a resource"} that it refers to is still in the making", OtherOperation);
        if (IsOtherOperation(operation, error))
            return Named(error) is { } other ? new($"another operation on {other} is in progress", OtherOperation) : InProgress;
        if (error.Is("VmssGatewayDeploymentFailed"))
            return new("Azure's deployment of the gateway has failed for the moment", OtherOperation);
        if (error.Is("Conflict") && error.Status is 409 or OfOperation)
            return new("it conflicts with something that may be ending", Visibility);
        if (error.Is("PrincipalNotFound"))
            return new("the directory does not know the new identity yet", RoleLag.Propagation);
        // Storage asks the directory itself; an identity that was not made just now is not there.
        if (error.Is("FailedIdentityOperation") && dependencyAge is { } since && since < RoleLag.Propagation)
            return new("the directory does not know the new identity yet", RoleLag.Propagation - since);
        if (IsMissing(error) && dependencyAge is { } young && young < Visibility)
            return new("a resource that was just made is not visible yet", Visibility - young);
        return null;
    }

    private static bool IsOtherOperation(PlanOperation operation, ArmError error)
    {
        if (error.Status is not (400 or 409 or 429 or OfOperation))
            return false;
        // So operations of rulesets end while one of their outbound endpoints is in the making.
        if (error.Is("Conflict") && error.Message.Contains("Another operation is pending", StringComparison.OrdinalIgnoreCase))
            return true;
        return error.Code.StartsWith("RetryableError", StringComparison.OrdinalIgnoreCase)
            || error.Code.EndsWith("InProgress", StringComparison.OrdinalIgnoreCase)
            || IsHubTransition(error) && !IsHubTakenOrInTransition(operation, error);
    }

    // Azure names the resource that it waits for first.
    private static string? Named(ArmError error) => error.Message.Split(' ', '\'', '"').FirstOrDefault(word => word.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase)) is { } id
        ? $"'{ResourceId.Name(id.TrimEnd('.'))}'"
        : null;

    private static bool IsHubTransition(ArmError error) => error.Status == 409 && error.Code.StartsWith("409", StringComparison.Ordinal);

    private static bool IsMissing(ArmError error) =>
        error.Status == 404 || error.Is("InvalidResourceReference") || error.Is("ParentResourceNotFound");
}

/// <summary>Why a refusal is expected to pass.</summary>
/// <param name="Reason">For people, as the end of "waits 10 s: …".</param>
/// <param name="Window">How long it may last before it counts as final.</param>
internal sealed record TransientCause(string Reason, TimeSpan Window);
