namespace IotVnetDsl;

// What a namespace gains by keys.
public sealed partial record ServiceBusNamespace
{
    /// <summary>
    /// Shared access policies beside <c>RootManageSharedAccessKey</c> (<c>…/namespaces/authorizationRules</c>). A list that is set is complete; unset = left as they are, none of one's own on a
    /// new namespace.
    /// </summary>
    public ValueList<AuthorizationRule>? AuthorizationRules { get; init; }
}
