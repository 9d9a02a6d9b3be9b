namespace IotVnetDsl;

/// <summary>
/// A shared access policy of a namespace, event hub, queue or topic (<c>…/authorizationRules</c>): two keys that Azure makes, and what whoever has one
/// may do. Keys are never read into a plan. Every namespace has <c>RootManageSharedAccessKey</c>.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
/// <param name="Name">1-50 letters, digits, <c>. - _</c>, starting and ending with a letter or digit.</param>
/// <param name="Rights">What its keys are good for (<c>properties.rights</c>).</param>
public sealed record AuthorizationRule(string Name, AccessRights Rights);
